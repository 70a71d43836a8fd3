import type { ReactNode } from 'react';
import type { BulkChangeInput, BulkField } from '#shared/programme/bulk';
import { FORMATS } from '#shared/programme/panels';
import { useContentLanguages } from '../../../api/conference.js';
import { useRooms, useTracks } from '../../../api/lists.js';
import { useI18n } from '../../../i18n/i18n.js';
import { languageName } from '../../../i18n/language-name.js';
import { useNamed } from '../../../ui/words.js';
import { optionsOf, Select } from '../../../ui/select.js';
import { Ticks } from '../../../ui/ticks.js';
import { AudienceChoice } from '../audience/audience-choice.js';
import { spokenLanguages } from '../panels/spoken-languages.js';

interface BulkFieldsProps {
  change: BulkChangeInput;
  onChange: (change: BulkChangeInput) => void;
}

/** What each field becomes once it is ticked. */
const FIRST: Required<Omit<BulkChangeInput, 'languages'>> = {
  trackId: null,
  roomId: null,
  format: 'panel',
  audience: null,
  seats: null,
};

/** One line a field: a box says whether it changes, the control what it becomes. */
export function BulkFields({ change, onChange }: BulkFieldsProps) {
  const { t, language } = useI18n();
  const spoken = spokenLanguages(useContentLanguages());
  const first: Required<BulkChangeInput> = { ...FIRST, languages: [spoken[0]] };
  const named = useNamed();
  const tracks = named(useTracks().data?.items);
  const rooms = named(useRooms().data?.items);
  const set = (changes: BulkChangeInput) => onChange({ ...change, ...changes });
  const line = (field: BulkField, control: ReactNode) => {
    const on = change[field] !== undefined;
    return (
      <div className="bulk-line" key={field}>
        <label className="choice">
          <input
            type="checkbox"
            checked={on}
            onChange={() => {
              const { [field]: _, ...rest } = change;
              onChange(on ? rest : { ...change, [field]: first[field] });
            }}
          />
          <span>{t.words.fields.panel[field]}</span>
        </label>
        {on ? control : <span className="muted">{t.bulk.unchanged}</span>}
      </div>
    );
  };
  return (
    <div className="bulk-lines">
      {line(
        'trackId',
        <Select
          aria-label={t.words.fields.panel.trackId}
          none={t.panels.noTrack}
          value={change.trackId ?? ''}
          options={tracks}
          onChange={(trackId) => set({ trackId: trackId || null })}
        />,
      )}
      {line(
        'roomId',
        <Select
          aria-label={t.words.fields.panel.roomId}
          none={t.move.allRooms}
          value={change.roomId ?? ''}
          options={rooms}
          onChange={(roomId) => set({ roomId: roomId || null })}
        />,
      )}
      {line(
        'format',
        <Select
          aria-label={t.words.fields.panel.format}
          value={change.format ?? ''}
          options={optionsOf(FORMATS, (format) => t.words.formats[format])}
          onChange={(format) => set({ format })}
        />,
      )}
      {line(
        'audience',
        <AudienceChoice
          value={change.audience ?? null}
          onChange={(audience) => set({ audience })}
        />,
      )}
      {line(
        'languages',
        <div role="group" aria-label={t.words.fields.panel.languages}>
          <Ticks
            offered={spoken}
            chosen={change.languages ?? []}
            label={(code) => languageName(code, language)}
            onChange={(languages) => set({ languages })}
          />
        </div>,
      )}
      {line(
        'seats',
        <input
          className="input input-number"
          type="number"
          min={0}
          aria-label={t.words.fields.panel.seats}
          placeholder={t.bulk.roomSeats}
          value={change.seats ?? ''}
          onChange={({ target }) =>
            set({ seats: target.value === '' ? null : Number(target.value) })
          }
        />,
      )}
    </div>
  );
}
