import { useState } from 'react';
import type { MoveView, ShiftInput } from '#shared/programme/moves';
import type { PanelSummaryView } from '#shared/programme/panels';
import type { TimetableView } from '#shared/programme/timetable';
import { localClock } from '#shared/zoned-time';
import { api } from '../../../../api/client.js';
import { useConference, useRead } from '../../../../api/conference.js';
import { useRooms } from '../../../../api/lists.js';
import { useMoveWrite } from '../../../../api/moves.js';
import { clockOfText, dayName } from '../../../../i18n/dates.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { Field } from '../../../../ui/form/fields.js';
import { focusFirstError } from '../../../../ui/form/focus-first-error.js';
import { FormDialog } from '../../../../ui/form/form-dialog.js';
import { useToast } from '../../../../ui/toast.js';
import { useNamed } from '../../../../ui/words.js';
import { Select } from '../../../../ui/select.js';
import { startOf } from '../../slots/slots.js';
import { shiftedPanels } from './shifted-panels.js';

interface ShiftDialogProps {
  day: string;
  show: (panels: readonly PanelSummaryView[]) => void;
  undo: () => void;
  onClose: () => void;
}

/** Moves the rest of a day, in one room or in all, earlier or later; says first how many sessions that is. */
export function ShiftDialog({ day, show, undo, onClose }: ShiftDialogProps) {
  const { t, language } = useI18n();
  const toast = useToast();
  const rooms = useNamed()(useRooms().data?.items);
  const form = useShiftForm(day);
  const { values, set, errors } = form;
  const shift = useMoveWrite<ShiftInput, MoveView>((path, input) =>
    api.post<MoveView>(`${path}/moves/shift`, input),
  );
  const submit = () => {
    const input = form.check();
    if (!input) return focusFirstError();
    return shift.mutate(input, {
      onSuccess: (done) => {
        show(done.panels);
        toast({ text: t.arrange.movedMany(done.panels.length), undo });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={t.arrange.shiftTitle}
      about={dayName(day, language, 'full')}
      shape="middle"
      verb={t.arrange.shiftVerb(form.moving)}
      busy={shift.isPending}
      problem={shift.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="shift-grid">
        <Field label={t.arrange.shiftFrom} error={errors.from}>
          {(attributes) => (
            <input
              className="input"
              inputMode="numeric"
              autoComplete="off"
              {...attributes}
              value={values.from}
              onChange={(event) => set({ from: event.target.value })}
            />
          )}
        </Field>
        <Field label={t.arrange.shiftBy} hint={t.arrange.shiftByHint} error={errors.minutes}>
          {(attributes) => (
            <input
              className="input"
              type="number"
              step={5}
              {...attributes}
              value={values.minutes}
              onChange={(event) => set({ minutes: event.target.value })}
            />
          )}
        </Field>
        <Field label={t.move.room}>
          {(attributes) => (
            <Select
              {...attributes}
              value={values.roomId}
              none={t.arrange.everyRoom}
              options={rooms}
              onChange={(roomId) => set({ roomId })}
            />
          )}
        </Field>
      </div>
      <p role="status">{t.arrange.shiftCount(form.moving, form.locked)}</p>
    </FormDialog>
  );
}

/** The values of the form, what is wrong with them, and how many sessions they concern. */
function useShiftForm(day: string) {
  const { t } = useI18n();
  const { timeZone } = useConference().view;
  const panels = useRead<TimetableView>('/timetable', { day }).data?.panels ?? [];
  const first = panels.flatMap(({ slot }) => slot?.startsAt ?? []).sort()[0];
  const [typed, setTyped] = useState<{ from?: string; minutes: string; roomId: string }>({
    minutes: '15',
    roomId: '',
  });
  const values = { ...typed, from: typed.from ?? (first ? localClock(first, timeZone) : '09:00') };
  const [errors, setErrors] = useState<{ from?: string; minutes?: string }>({});
  const clock = clockOfText(values.from);
  const from = clock && startOf(day, clock, timeZone);
  const concerned = from ? shiftedPanels(panels, from, values.roomId || null) : [];

  function check(): ShiftInput | undefined {
    const minutes = Number(values.minutes);
    const found = {
      from: clock ? (from ? undefined : t.move.skipped) : t.move.noTime,
      minutes: Number.isInteger(minutes) && minutes !== 0 ? undefined : t.arrange.noShift,
    };
    setErrors(found);
    if (!from || found.minutes) return undefined;
    return { from, roomId: values.roomId || null, minutes };
  }

  return {
    values,
    errors,
    check,
    set: (changes: Partial<typeof values>) => setTyped({ ...typed, ...changes }),
    moving: concerned.filter(({ slot }) => !slot?.locked).length,
    locked: concerned.filter(({ slot }) => slot?.locked).length,
  };
}
