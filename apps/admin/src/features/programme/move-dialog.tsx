import { useState } from 'react';
import type { PanelSummaryView, PanelView } from '#shared/programme/panels';
import { daysBetween, localClock, localDay } from '#shared/zoned-time';
import { useConference } from '../../api/conference.js';
import { useRooms } from '../../api/lists.js';
import { type ApiProblem, isProblem } from '../../api/problem.js';
import { cityOf, clockOfText, dayName, zoneAbbreviation } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Field } from '../../ui/form/fields.js';
import { ProblemNotice } from '../../ui/notice.js';
import { useToast } from '../../ui/toast.js';
import { useText } from '../../ui/words.js';
import { startOf, usePlace, useUnplace } from './slots.js';
import { useSlotNames } from './slot-names.js';

export type Movable = Pick<PanelSummaryView, 'id' | 'title' | 'durationMinutes' | 'slot'>;

/** Stands for "across all rooms" in the list of rooms. */
const ALL_ROOMS = 'all';

interface MoveDialogProps {
  panel: Movable;
  /** The day offered first for a panel without a place. */
  day?: string;
  onClose: () => void;
}

/** Places, moves or takes off one session: day, room, start and length on the conference's clock. */
export function MoveDialog({ panel, day, onClose }: MoveDialogProps) {
  const { t } = useI18n();
  const text = useText();
  const { view } = useConference();
  const form = useMoveForm(panel, day, onClose);
  const { values, errors, set } = form;
  return (
    <Dialog
      title={panel.slot ? t.move.title : t.move.placeTitle}
      about={text(panel.title)}
      shape="middle"
      onClose={onClose}
    >
      <form
        className="dialog-body"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
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
                onChange={(event) => set({ start: event.target.value })}
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
            cityOf(text(view.city)),
            zoneAbbreviation(`${values.day}T12:00:00Z`, view.timeZone),
          )}{' '}
          {t.move.draftHint}
        </p>
        {form.movedMeanwhile && <ProblemNotice problem={form.movedMeanwhile} title={form.where} />}
        {form.problem && <ProblemNotice problem={form.problem} />}
        <div className="btn-row">
          <Button kind="primary" type="submit" busy={form.placing}>
            {panel.slot ? t.move.move : t.move.place}
          </Button>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          {panel.slot && (
            <Button kind="quiet" className="push" busy={form.removing} onClick={form.takeOff}>
              {t.move.takeOff}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
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
        <select
          className="select"
          {...attributes}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {days.map((day) => (
            <option key={day} value={day}>
              {dayName(day, language)}
            </option>
          ))}
        </select>
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
  return (
    <Field label={t.move.room} error={error}>
      {(attributes) => (
        <select
          className="select"
          {...attributes}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {value === '' && <option value="">{t.move.chooseRoom}</option>}
          {rooms.map((room) => (
            <option key={room.id} value={room.id}>
              {room.capacity === null
                ? text(room.name)
                : t.rooms.withSeats(text(room.name), room.capacity)}
            </option>
          ))}
          <option value={ALL_ROOMS}>{t.move.allRooms}</option>
        </select>
      )}
    </Field>
  );
}

interface Values {
  day: string;
  roomId: string;
  start: string;
  minutes: string;
}

/** The state of the move form, its checks, and what it sends. */
function useMoveForm(panel: Movable, day: string | undefined, onClose: () => void) {
  const { t } = useI18n();
  const { view } = useConference();
  const { slotName } = useSlotNames();
  const done = useMoved(panel);
  const place = usePlace();
  const unplace = useUnplace();
  const [slot, setSlot] = useState(panel.slot);
  const [errors, setErrors] = useState<Partial<Record<keyof Values, string>>>({});
  const [values, setValues] = useState<Values>(() => ({
    day: panel.slot ? localDay(panel.slot.startsAt, view.timeZone) : (day ?? view.startDate),
    roomId: panel.slot ? (panel.slot.roomId ?? ALL_ROOMS) : '',
    start: panel.slot ? localClock(panel.slot.startsAt, view.timeZone) : '',
    minutes: String(panel.durationMinutes),
  }));
  const stale = [place.error, unplace.error].find((error) => isProblem(error, 'stale_version'));

  function refused(problem: ApiProblem): void {
    const named = new Map(problem.errors.map(({ path, message }) => [path, message]));
    setErrors({
      roomId: named.get('roomId'),
      start: named.get('startsAt'),
      minutes: named.get('durationMinutes'),
    });
    // Moved by somebody else: the next attempt is made knowing the place it has now.
    if (problem.code === 'stale_version') setSlot((problem.current as PanelView).slot);
  }

  function submit(): void {
    const clock = clockOfText(values.start);
    const startsAt = clock && startOf(values.day, clock, view.timeZone);
    const minutes = Number(values.minutes);
    const found = {
      roomId: values.roomId === '' ? t.move.chooseRoom : undefined,
      start: clock ? (startsAt ? undefined : t.move.skipped) : t.move.noTime,
      minutes: Number.isInteger(minutes) && minutes > 0 ? undefined : t.move.noMinutes,
    };
    setErrors(found);
    if (!startsAt || found.roomId || found.minutes) return;
    place.mutate(
      {
        id: panel.id,
        slot: {
          roomId: values.roomId === ALL_ROOMS ? null : values.roomId,
          startsAt,
          version: slot?.version ?? 0,
          ...(minutes === panel.durationMinutes ? {} : { durationMinutes: minutes }),
        },
      },
      {
        onError: refused,
        onSuccess: (moved) => {
          done(moved.slot);
          onClose();
        },
      },
    );
  }

  function takeOff(): void {
    if (!slot) return;
    unplace.mutate(
      { id: panel.id, version: slot.version },
      {
        onError: refused,
        onSuccess: () => {
          done(null);
          onClose();
        },
      },
    );
  }

  return {
    values,
    errors,
    set: (changes: Partial<Values>) => setValues({ ...values, ...changes }),
    submit,
    takeOff,
    placing: place.isPending,
    removing: unplace.isPending,
    movedMeanwhile: stale,
    where: stale && (slot ? t.move.movedMeanwhile(slotName(slot)) : t.move.takenOffMeanwhile),
    problem:
      stale || (place.error ?? unplace.error)?.errors.length
        ? null
        : (place.error ?? unplace.error),
  };
}

/** Says where the session is now, with Undo back to where it was. */
function useMoved(panel: Movable): (slot: PanelView['slot']) => void {
  const { t } = useI18n();
  const text = useText();
  const toast = useToast();
  const { slotName } = useSlotNames();
  const place = usePlace();
  const unplace = useUnplace();
  const before = panel.slot;
  return (slot) => {
    const undo = () => {
      if (before) {
        const { roomId, startsAt } = before;
        const durationMinutes = panel.durationMinutes;
        const version = slot?.version ?? 0;
        place.mutate({ id: panel.id, slot: { roomId, startsAt, durationMinutes, version } });
      } else if (slot) {
        unplace.mutate({ id: panel.id, version: slot.version });
      }
    };
    const title = text(panel.title);
    toast({ text: slot ? t.move.moved(title, slotName(slot)) : t.move.takenOff(title), undo });
  };
}
