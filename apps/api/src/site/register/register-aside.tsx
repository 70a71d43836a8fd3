import { useTexts } from '../frame/view.js';
import type { FormErrors, FormField } from './registration-form.js';
import { REGISTER_TEXTS } from './texts.js';

const SECTION_FIELDS: FormField[][] = [
  ['categoryId'],
  ['nation', 'organisation'],
  ['rankOrTitle', 'givenName', 'familyName', 'email', 'language'],
  ['consent', 'noticeVersion'],
];

export function RegisterAside({ errors }: { errors: FormErrors }) {
  const t = useTexts(REGISTER_TEXTS);
  const names = [t.category, t.nationAndOrganisation, t.aboutYou, t.consent];
  return (
    <aside className="reg-side" aria-label={t.aboutRegistering}>
      <nav className="box box-pad" aria-label={t.formSections}>
        <ol className="sec-list">
          {names.map((name, index) => (
            <li key={name}>
              <a href={`#section-${index + 1}`}>
                <span className="sec-n" aria-hidden="true">
                  {index + 1}
                </span>
                {name}
              </a>
              {SECTION_FIELDS[index]!.some((field) => errors[field]) ? (
                <span className="tag tag-bad">{t.toCorrect}</span>
              ) : null}
            </li>
          ))}
        </ol>
      </nav>
      <section aria-labelledby="next">
        <h2 id="next" className="h-small">
          {t.whatNext}
        </h2>
        <ol className="steps">
          {t.nextSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </aside>
  );
}
