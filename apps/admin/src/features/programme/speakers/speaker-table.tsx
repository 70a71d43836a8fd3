import { Languages } from 'lucide-react';
import { Link } from 'react-router';
import { nationName } from '#shared/nations';
import { localDay } from '#shared/zoned-time';
import { personAffiliation, personName, type SpeakerView } from '#shared/programme/speakers';
import { useConference } from '../../../api/conference.js';
import { dayName } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button } from '../../../ui/button.js';
import { SpeakerStateTag } from './speaker-state-tag.js';

interface SpeakerTableProps {
  speakers: SpeakerView[];
  /** Undefined for those who may not write to speakers. */
  selected: ReadonlySet<string> | undefined;
  onSelect: (ids: readonly string[], on: boolean) => void;
  onEdit: (id: string) => void;
}

/** A page of the speakers in order of precedence. */
export function SpeakerTable({ speakers, selected, onSelect, onEdit }: SpeakerTableProps) {
  const { t } = useI18n();
  const ids = speakers.map(({ id }) => id);
  const isWhole = ids.every((id) => selected?.has(id));
  return (
    <div className="table-wrap box">
      <table className="table list speakers-table">
        <caption className="vh">{t.speakers.title}</caption>
        <thead>
          <tr>
            {selected && (
              <td className="c-check">
                <label>
                  <input
                    type="checkbox"
                    aria-label={t.invitations.selectPage}
                    checked={isWhole}
                    onChange={() => onSelect(ids, !isWhole)}
                  />
                </label>
              </td>
            )}
            <th scope="col">{t.speakers.speaker}</th>
            <th scope="col" className="c-narrow">
              {t.speakers.affiliation}
            </th>
            <th scope="col" className="c-narrow c-wide">
              {t.words.fields.speaker.nation}
            </th>
            <th scope="col">{t.invitations.state}</th>
            <th scope="col" className="num c-narrow">
              {t.nav.panels}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {speakers.map((speaker) => (
            <SpeakerRow
              key={speaker.id}
              speaker={speaker}
              checked={selected?.has(speaker.id)}
              onCheck={(on) => onSelect([speaker.id], on)}
              onEdit={onEdit}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SpeakerRowProps {
  speaker: SpeakerView;
  checked: boolean | undefined;
  onCheck: (on: boolean) => void;
  onEdit: (id: string) => void;
}

function SpeakerRow({ speaker, checked, onCheck, onEdit }: SpeakerRowProps) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const name = personName(speaker, language);
  const affiliation = personAffiliation(speaker, language);
  const last = speaker.answeredAt ?? speaker.remindedAt ?? speaker.invitedAt;
  return (
    <tr className={checked ? 'is-checked' : undefined}>
      {checked !== undefined && (
        <td className="c-check">
          <label>
            <input
              type="checkbox"
              aria-label={t.invitations.select(name)}
              checked={checked}
              onChange={(event) => onCheck(event.target.checked)}
            />
          </label>
        </td>
      )}
      <th scope="row">
        {name}
        {speaker.translationMissing && (
          <span className="speaker-untranslated" title={t.speakerFields.translationMissing}>
            <Languages className="icon icon-s" aria-hidden="true" />
            <span className="vh">{t.speakerFields.translationMissing}</span>
          </span>
        )}
        <span className="sub">{affiliation}</span>
      </th>
      <td className="c-narrow">{affiliation}</td>
      <td className="c-narrow c-wide">{speaker.nation && nationName(speaker.nation, language)}</td>
      <td>
        <SpeakerStateTag state={speaker.state} />
        {last && (
          <span className="speaker-since muted">
            <time dateTime={last}>{dayName(localDay(last, view.timeZone), language, 'short')}</time>
          </span>
        )}
      </td>
      <td className="num c-narrow">
        <Link to={`/${view.slug}/panels?speakerId=${speaker.id}`}>{speaker.panels}</Link>
      </td>
      <td className="c-act">
        <Button aria-label={t.common.editNamed(name)} onClick={() => onEdit(speaker.id)}>
          {t.common.edit}
        </Button>
      </td>
    </tr>
  );
}
