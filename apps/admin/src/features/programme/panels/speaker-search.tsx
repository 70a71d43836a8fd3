import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import type { Page } from '#shared/page';
import { personAffiliation, personName, type SpeakerView } from '#shared/programme/speakers';
import { useRead } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';

interface SpeakerSearchProps {
  /** Speakers who have a part already. */
  taken: readonly string[];
  onChoose: (speaker: SpeakerView) => void;
}

/** Finds a speaker by name, office or organisation (a combobox of the ARIA practices). */
export function SpeakerSearch({ taken, onChoose }: SpeakerSearchProps) {
  const { t, language } = useI18n();
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = useRead<Page<SpeakerView>>(
    '/speakers',
    { q: text.trim(), pageSize: 8 },
    { enabled: open, keep: true },
  );
  const options = (found.data?.items ?? []).filter((speaker) => !taken.includes(speaker.id));
  const expanded = open && options.length > 0;

  function choose(speaker: SpeakerView | undefined): void {
    if (!speaker) return;
    onChoose(speaker);
    setText('');
    setOpen(false);
    setActive(0);
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((at) => (at + step + options.length) % Math.max(1, options.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (expanded) choose(options[active]);
    } else if (event.key === 'Escape' && expanded) {
      event.preventDefault();
      setOpen(false);
    }
  }

  return (
    <div className="field combobox">
      <label className="label" htmlFor={id}>
        {t.panels.addSpeaker}
      </label>
      <div className="input-with-icon">
        <Search className="icon" />
        <input
          className="input"
          id={id}
          role="combobox"
          aria-expanded={expanded}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={expanded ? `${id}-${active}` : undefined}
          autoComplete="off"
          placeholder={t.panels.addSpeakerHint}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            setActive(0);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul
        className="menu combobox-list"
        id={`${id}-list`}
        role="listbox"
        hidden={!expanded}
        aria-label={t.panels.addSpeaker}
      >
        {options.map((speaker, index) => (
          <li
            key={speaker.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(speaker);
            }}
          >
            <strong>{personName(speaker, language)}</strong>
            <span className="muted">{personAffiliation(speaker, language)}</span>
          </li>
        ))}
      </ul>
      {open && found.data && options.length === 0 && (
        <p className="hint" role="status">
          {t.panels.noSpeakerFound}
        </p>
      )}
    </div>
  );
}
