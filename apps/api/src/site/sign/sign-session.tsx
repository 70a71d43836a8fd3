import { textIn } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { peopleLines } from '../cards/people.js';
import { spokenText } from '../cards/spoken.js';
import { isBreak } from '../frame/release-index.js';
import type { View } from '../frame/view.js';
import { languagesOf, Times } from './sign-parts.js';

export function Session({ view, panel }: { view: View; panel: ReleasedPanel }) {
  const { index } = view;
  return (
    <article>
      <Times panel={panel} view={view} />
      <div className="sign-columns">
        {languagesOf(view).map((language) => {
          const spoken = spokenText(panel, language);
          return (
            <div key={language} lang={language}>
              <h3>{textIn(panel.title, language)}</h3>
              {isBreak(panel) ? null : (
                <ul>
                  {peopleLines(panel, index.speakers, language).map(({ label, people }) => (
                    <li key={label + people}>
                      <span className="role">{label}</span> {people}
                    </li>
                  ))}
                </ul>
              )}
              {spoken ? <p className="sign-spoken">{spoken}</p> : null}
            </div>
          );
        })}
      </div>
    </article>
  );
}
