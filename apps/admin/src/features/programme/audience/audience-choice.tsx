import { X } from 'lucide-react';
import { useId } from 'react';
import { NATIONS, NATO_NATIONS, nationName } from '#shared/nations';
import type { Audience } from '#shared/programme/audience';
import { useConference } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button, IconButton } from '../../../ui/button.js';
import { useText } from '../../../ui/words.js';
import { Select } from '../../../ui/select.js';
import { Ticks } from '../../../ui/ticks.js';
import './audience.css';

interface AudienceChoiceProps {
  /** Null: everybody. */
  value: Audience | null;
  onChange: (audience: Audience | null) => void;
}

const EVERYBODY: Audience = { categories: [], nations: [] };

/** Which categories and nations may see and attend; with none of either, everybody may. */
export function AudienceChoice({ value, onChange }: AudienceChoiceProps) {
  const audience = value ?? EVERYBODY;
  const set = (changes: Partial<Audience>) => {
    const next = { ...audience, ...changes };
    onChange(next.categories.length + next.nations.length > 0 ? next : null);
  };
  return (
    <div className="audience">
      <Categories chosen={audience.categories} onChange={(categories) => set({ categories })} />
      <Nations chosen={audience.nations} onChange={(nations) => set({ nations })} />
    </div>
  );
}

interface ListProps {
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

function Categories({ chosen, onChange }: ListProps) {
  const { t } = useI18n();
  const { view } = useConference();
  const text = useText();
  const names = new Map(view.categories.map(({ key, name }) => [key, text(name)]));
  return (
    <fieldset>
      <legend className="label">{t.audience.categories}</legend>
      <Ticks
        offered={[...names.keys()]}
        chosen={chosen}
        label={(key) => names.get(key)}
        onChange={onChange}
      />
    </fieldset>
  );
}

function Nations({ chosen, onChange }: ListProps) {
  const { t, language } = useI18n();
  const id = useId();
  const named = (codes: readonly string[]) =>
    codes
      .map((code) => ({ value: code, label: nationName(code, language) }))
      .sort((one, other) => one.label.localeCompare(other.label, language));
  const add = (codes: readonly string[]) => onChange([...new Set([...chosen, ...codes])]);
  return (
    <div>
      <label className="label" htmlFor={id}>
        {t.audience.nations}
      </label>
      <div className="audience-add">
        <Select
          id={id}
          value=""
          none={t.audience.addNation}
          options={named(NATIONS.filter((code) => !chosen.includes(code)))}
          onChange={(code) => code && add([code])}
        />
        <Button onClick={() => add(NATO_NATIONS)}>{t.audience.addNato}</Button>
        {chosen.length > 1 && (
          <Button kind="quiet" onClick={() => onChange([])}>
            {t.audience.clearNations}
          </Button>
        )}
      </div>
      {chosen.length > 0 && (
        <ul className="audience-nations" aria-label={t.audience.chosenNations}>
          {named(chosen).map(({ value: code, label: name }) => (
            <li key={code} className="tag">
              {name}
              <IconButton
                label={t.audience.removeNation(name)}
                icon={<X className="icon icon-s" />}
                onClick={() => onChange(chosen.filter((one) => one !== code))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
