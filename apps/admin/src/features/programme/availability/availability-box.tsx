import './availability.css';
import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { AvailabilityInput, AvailabilityView } from '#shared/programme/availability';
import { daysBetween } from '#shared/zoned-time';
import { api } from '../../../api/client.js';
import { useConference, useRead, useWrite } from '../../../api/conference.js';
import { dayName } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button, IconButton } from '../../../ui/button.js';
import { focusFirstError } from '../../../ui/form/focus-first-error.js';
import { Bones, Loaded } from '../../../ui/loaded.js';
import { ProblemCallout } from '../../../ui/callout.js';
import { useToast } from '../../../ui/toast.js';
import { optionsOf, Select } from '../../../ui/select.js';
import { type AvailabilityRow, intervalOf, rowsOf, type RowFault } from './availability-rows.js';

interface AvailabilityBoxProps {
  of: 'rooms' | 'speakers';
  id: string;
}

/** When a room or a speaker is available: kept apart from the rest of the form, with its own Save. */
export function AvailabilityBox({ of, id }: AvailabilityBoxProps) {
  const { t } = useI18n();
  const path = `/${of}/${id}/availability`;
  const availability = useRead<AvailabilityView>(path);
  const heading = useId();
  return (
    <section className="availability" aria-labelledby={heading}>
      <h3 id={heading}>{t.availability.title}</h3>
      <p className="hint">{t.availability.hint}</p>
      <Loaded query={availability} bones={<Bones rows={2} />}>
        {(view) => <Intervals key={JSON.stringify(view.intervals)} path={path} view={view} />}
      </Loaded>
    </section>
  );
}

function Intervals({ path, view }: { path: string; view: AvailabilityView }) {
  const { t } = useI18n();
  const toast = useToast();
  const { view: conference, may } = useConference();
  const { timeZone, startDate } = conference;
  const [rows, setRows] = useState(() => rowsOf(view.intervals, timeZone));
  const [touched, setTouched] = useState(false);
  const [faults, setFaults] = useState<(RowFault | undefined)[]>([]);
  const write = useWrite<AvailabilityInput, AvailabilityView>((base, input) =>
    api.put<AvailabilityView>(base + path, input),
  );
  const change = (next: AvailabilityRow[]) => {
    setRows(next);
    setTouched(true);
    setFaults([]);
  };
  const save = () => {
    const read = rows.map((row) => intervalOf(row, timeZone));
    const found = read.map((one) => (typeof one === 'string' ? one : undefined));
    setFaults(found);
    if (found.some(Boolean)) return focusFirstError();
    const intervals = read.filter((one) => typeof one !== 'string');
    return write.mutate(
      { intervals },
      { onSuccess: () => (setTouched(false), toast({ text: t.availability.saved })) },
    );
  };
  const readOnly = !may('programme.edit') && t.common.readOnly;
  return (
    <>
      {rows.length === 0 && <p className="muted">{t.availability.always}</p>}
      <ol>
        {rows.map((row, index) => (
          <Row
            // The lines have no identity of their own: their place in the list is it.
            key={`${rows.length} ${index}`}
            number={index + 1}
            row={row}
            fault={faults[index]}
            onChange={(next) => change(rows.with(index, next))}
            onRemove={() => change(rows.toSpliced(index, 1))}
            onEnter={save}
          />
        ))}
      </ol>
      {write.error && <ProblemCallout problem={write.error} />}
      <div className="btn-row">
        <Button
          icon={<Plus className="icon" />}
          unavailable={readOnly}
          onClick={() =>
            change([...rows, { day: rows.at(-1)?.day ?? startDate, from: '09:00', to: '18:00' }])
          }
        >
          {t.availability.add}
        </Button>
        {touched && (
          <>
            <Button busy={write.isPending} onClick={save}>
              {t.availability.save}
            </Button>
            <span className="muted">{t.form.unsaved}</span>
          </>
        )}
      </div>
    </>
  );
}

interface RowProps {
  number: number;
  row: AvailabilityRow;
  fault: RowFault | undefined;
  onChange: (row: AvailabilityRow) => void;
  onRemove: () => void;
  onEnter: () => void;
}

function Row({ number, row, fault, onChange, onRemove, onEnter }: RowProps) {
  const { t, language } = useI18n();
  const { startDate, endDate } = useConference().view;
  const days = daysBetween(startDate, endDate);
  if (!days.includes(row.day)) days.push(row.day);
  const error = useId();
  const clock = (name: 'from' | 'to') => (
    <input
      className="input"
      inputMode="numeric"
      autoComplete="off"
      aria-label={t.availability.numbered(t.availability[name], number)}
      aria-invalid={fault ? true : undefined}
      aria-describedby={fault ? error : undefined}
      value={row[name]}
      onChange={(event) => onChange({ ...row, [name]: event.target.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        // It is not the form around that is to be sent.
        event.preventDefault();
        onEnter();
      }}
    />
  );
  return (
    <li className={fault ? 'field-error' : undefined}>
      {fault && (
        <p className="error" id={error}>
          {t.availability.faults[fault]}
        </p>
      )}
      <div className="availability-row">
        <Select
          aria-label={t.availability.numbered(t.availability.day, number)}
          value={row.day}
          options={optionsOf(days, (day) => dayName(day, language))}
          onChange={(day) => onChange({ ...row, day })}
        />
        {clock('from')}
        <span>{t.availability.until}</span>
        {clock('to')}
        <IconButton
          label={t.availability.remove(number)}
          icon={<X className="icon" />}
          onClick={onRemove}
        />
      </div>
    </li>
  );
}
