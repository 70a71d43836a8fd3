import { capital, longDay } from '../frame/dates.js';
import { useTexts, useView } from '../frame/view.js';
import { conferenceZone } from '../frame/zone.js';
import { type AvailabilityRow, rowsOf } from './availability-fields.js';
import type { SpeakerFormProps } from './page-state.js';
import { Section } from './section.js';
import { SPEAKER_PRIVATE_TEXTS } from './texts.js';

export function AvailabilityForm({ secret, page, state }: SpeakerFormProps) {
  const view = useView();
  const { to, conference } = view;
  const t = SPEAKER_PRIVATE_TEXTS[view.language];
  const words = t.privatePage;
  const locked = page.speaker.lockedFields.includes('availability');
  const rows = state.availability?.rows ?? rowsOf(page.availability.intervals, conference);
  const days = [...new Set(rows.map(({ day }) => day))];
  const { availability } = state;
  return (
    <Section
      id="availability"
      title={words.availability}
      done={state.done === 'availability' && words.done.availability}
      error={
        availability && (availability.formError ?? t.thingsToCorrect(availability.faults.size))
      }
    >
      <p className="muted">{words.availabilityText}</p>
      <p className="small muted">{t.timesAre(conferenceZone(view))}</p>
      {locked ? <p className="hint">{words.locked}</p> : null}
      <form
        className="own-form"
        method="post"
        action={`${to.speakerPrivatePage(secret, 'availability')}#availability`}
      >
        <div className="own-days">
          {days.map((day) => (
            <Day key={day} day={day} rows={rows} state={state} locked={locked} />
          ))}
        </div>
        {locked ? null : (
          <button className="btn btn-primary" type="submit">
            {words.save}
          </button>
        )}
      </form>
    </Section>
  );
}

interface DayProps extends Pick<SpeakerFormProps, 'state'> {
  day: string;
  rows: AvailabilityRow[];
  locked: boolean;
}

function Day({ day, rows, state, locked }: DayProps) {
  const { language } = useView();
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
  const words = t.privatePage;
  const name = longDay(day, language);
  const ofDay = rows.flatMap((row, index) => (row.day === day ? [{ ...row, index }] : []));
  return (
    <fieldset>
      <legend className="label">{capital(name)}</legend>
      {ofDay.map(({ index, from, to }, n) => {
        const fault = state.availability?.faults.get(index);
        const describes = fault ? `availability-${index}-error` : undefined;
        const control = (part: 'from' | 'to', value: string, label: string) => (
          <input
            className="input"
            id={`availability-${index}-${part}`}
            name={`${part}-${day}`}
            type="text"
            inputMode="numeric"
            maxLength={5}
            size={5}
            autoComplete="off"
            defaultValue={value}
            readOnly={locked}
            aria-label={label}
            aria-invalid={fault ? true : undefined}
            aria-describedby={describes}
          />
        );
        return (
          <div key={index} className={fault ? 'own-times field-error' : 'own-times'}>
            {fault ? (
              <p className="error" id={`availability-${index}-error`}>
                <span className="vh">{t.errorPrefix} </span>
                {words.faults[fault]}
              </p>
            ) : null}
            <span aria-hidden="true">{words.from}</span>
            {control('from', from, words.fromOn(name, n + 1))}
            <span aria-hidden="true">{words.to}</span>
            {control('to', to, words.toOn(name, n + 1))}
          </div>
        );
      })}
    </fieldset>
  );
}
