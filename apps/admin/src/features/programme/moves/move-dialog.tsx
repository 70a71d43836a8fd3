import { useState } from 'react';
import type { RoomView } from '#shared/programme/rooms';
import { daysBetween } from '#shared/zoned-time';
import { cityOfTime, zoneDetails } from '#shared/zone-details';
import { useConference } from '../../../api/conference.js';
import { useRooms } from '../../../api/lists.js';
import { dayName } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/form/fields.js';
import { FormDialog } from '../../../ui/form/form-dialog.js';
import { ProblemCallout } from '../../../ui/callout.js';
import { useText } from '../../../ui/words.js';
import { optionsOf, Select } from '../../../ui/select.js';
import { FreePlaces } from './free-places.js';
import { PlaceWarnings } from './place-warnings.js';
import { ALL_ROOMS, type Movable, useMoveForm } from './use-move-form.js';

interface MoveDialogProps {
  panel: Movable;
  /** The day offered first for a panel without a place. */
  day?: string;
  /** Takes the move back from its toast; without it the last move is undone. */
  undo?: () => void;
  /** The version of its slot that our own moves have made since; without it the one that was read. */
  versionOf?: (panel: Movable) => number;
  onMoved?: (slot: Movable['slot'], durationMinutes: number) => void;
  onClose: () => void;
}

/** Places, moves or takes off one session: day, room, start and length on the conference's clock. */
export function MoveDialog({ panel, day, onClose, ...deeds }: MoveDialogProps) {
  const { t } = useI18n();
  const text = useText();
  const { view } = useConference();
  const form = useMoveForm(panel, day, { ...deeds, onClose });
  const { values, errors, set } = form;
  const [onlyHere, setOnlyHere] = useState(false);
  const isRoom = values.roomId !== '' && values.roomId !== ALL_ROOMS;
  return (
    <FormDialog
      title={panel.slot ? t.move.title : t.move.placeTitle}
      about={text(panel.title)}
      shape="middle"
      verb={panel.slot ? t.move.move : t.move.place}
      busy={form.placing}
      problem={form.problem}
      onSubmit={form.submit}
      onClose={onClose}
      actions={
        panel.slot && (
          <Button kind="quiet" className="push" busy={form.removing} onClick={form.takeOff}>
            {t.move.takeOff}
          </Button>
        )
      }
    >
      <div className="move-grid">
        <DayField value={values.day} onChange={(value) => set({ day: value })} />
        <RoomField
          value={values.roomId}
          error={errors.roomId}
          onChange={(roomId) => set({ roomId })}
        />
        <Field label={t.move.start} error={errors.start}>
          {(attributes) => (
            <input
              className="input"
              inputMode="numeric"
              autoComplete="off"
              placeholder="09:30"
              {...attributes}
              value={values.start}
              onChange={(event) => form.typeStart(event.target.value)}
            />
          )}
        </Field>
        <Field label={t.move.minutes} error={errors.minutes}>
          {(attributes) => (
            <input
              className="input"
              type="number"
              min={1}
              step={5}
              {...attributes}
              value={values.minutes}
              onChange={(event) => set({ minutes: event.target.value })}
            />
          )}
        </Field>
      </div>
      <p className="hint move-hint">
        {t.move.zone(
          cityOfTime(text(view.city), view.timeZone),
          zoneDetails(`${values.day}T12:00:00Z`, view.timeZone),
        )}{' '}
        {t.move.draftHint}
      </p>
      <FreePlaces
        panelId={panel.id}
        day={values.day}
        roomId={isRoom && onlyHere ? values.roomId : undefined}
        minutes={form.otherLength}
        after={form.after}
        chosen={values}
        onChoose={set}
      />
      {isRoom && (
        <label className="choice">
          <input
            type="checkbox"
            checked={onlyHere}
            onChange={(event) => setOnlyHere(event.target.checked)}
          />
          <span>{t.arrange.onlyThisRoom}</span>
        </label>
      )}
      <PlaceWarnings panel={panel} values={values} />
      {form.movedMeanwhile && <ProblemCallout problem={form.movedMeanwhile} title={form.where} />}
    </FormDialog>
  );
}

function DayField({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const days = daysBetween(view.startDate, view.endDate);
  if (!days.includes(value)) days.push(value);
  return (
    <Field label={t.move.day}>
      {(attributes) => (
        <Select
          {...attributes}
          value={value}
          options={optionsOf(days, (day) => dayName(day, language))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

interface RoomFieldProps {
  value: string;
  error: string | undefined;
  onChange: (roomId: string) => void;
}

function RoomField({ value, error, onChange }: RoomFieldProps) {
  const { t } = useI18n();
  const text = useText();
  const rooms = useRooms().data?.items ?? [];
  const optionOf = ({ id, name, capacity }: RoomView) => ({
    value: id,
    label: capacity === null ? text(name) : t.rooms.withSeats(text(name), capacity),
  });
  return (
    <Field label={t.move.room} error={error}>
      {(attributes) => (
        <Select
          {...attributes}
          value={value}
          none={value === '' ? t.move.chooseRoom : undefined}
          options={[...rooms.map(optionOf), { value: ALL_ROOMS, label: t.move.allRooms }]}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
