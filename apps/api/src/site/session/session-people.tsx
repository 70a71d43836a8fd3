import type { PartRole } from '#shared/programme/panels';
import { personAffiliation, personName } from '#shared/programme/speakers';
import type { ReleasedPanel, ReleasedSpeaker } from '#shared/releases/release-document';
import { peopleInOrder } from '../cards/people.js';
import { Portrait } from '../cards/portrait.js';
import { Content } from '../frame/content.js';
import { useTexts, useView } from '../frame/view.js';
import { SESSION_TEXTS } from './texts.js';

export function SessionPeople({ panel }: { panel: ReleasedPanel }) {
  const { index } = useView();
  const t = useTexts(SESSION_TEXTS);
  const roles = new Set(panel.parts.map(({ role }) => role));
  const both = roles.has('moderator') && roles.has('panellist');
  const people = peopleInOrder(panel, index.speakers);
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="people">
      <h2 id="people">{both ? t.moderatorAndPanellists : t.speakers}</h2>
      <ul className="persons">
        {people.map(({ speaker, role }) => (
          <Person key={speaker.id} speaker={speaker} role={role} panel={panel} />
        ))}
      </ul>
    </section>
  );
}

interface PersonProps {
  speaker: ReleasedSpeaker;
  role: PartRole;
  panel: ReleasedPanel;
}

function Person({ speaker, role, panel }: PersonProps) {
  const { to, index, language, conference } = useView();
  const t = useTexts(SESSION_TEXTS);
  const name = personName(speaker, language, conference.languages);
  const affiliation = personAffiliation(speaker, language, conference.languages);
  const others = (index.panelsOfSpeaker.get(speaker.id) ?? []).filter(({ id }) => id !== panel.id);
  return (
    <li className="person">
      <Portrait speaker={speaker} />
      <div>
        <h3>
          <a href={to.speaker(speaker.slug)}>{name}</a>
        </h3>
        {name === t.words.roles[role].one ? null : (
          <p className="muted">{t.words.roles[role].one}</p>
        )}
        {affiliation ? <p>{affiliation}</p> : null}
        {others.length > 0 ? (
          <p className="small muted">
            {t.alsoIn}{' '}
            {others.slice(0, 2).map((other, position) => (
              <span key={other.id}>
                {position > 0 ? ', ' : ''}
                <a href={to.panel(other.slug)}>
                  <Content of={other.title} />
                </a>
              </span>
            ))}
          </p>
        ) : null}
      </div>
    </li>
  );
}
