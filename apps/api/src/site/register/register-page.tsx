import { textIn } from '#shared/languages';
import type { Page } from '../frame/page.js';
import { useView, type View, useTexts } from '../frame/view.js';
import { rangeEnds } from '../frame/dates.js';
import { type FormErrors, type FormField, FORM_FIELDS } from './registration-form.js';
import {
  CategorySection,
  AboutYouSection,
  ConsentSection,
  NationSection,
} from './register-sections.js';
import type { RegisterForm } from './registration-form.js';
import { REGISTER_TEXTS } from './texts.js';

/** The registration form, empty or with what must be corrected. */
export function registerPage(view: View, form: RegisterForm): Page {
  const t = REGISTER_TEXTS[view.language];
  return {
    title: t.registerTitle,
    isError: Object.keys(form.errors).length > 0 || form.formError !== null,
    address: (to) => to.register,
    current: 'register',
    main: <RegisterMain form={form} />,
  };
}

function RegisterMain({ form }: { form: RegisterForm }) {
  const { to, conference, language } = useView();
  const t = useTexts(REGISTER_TEXTS);
  const dates = rangeEnds(conference.startDate, conference.endDate, language, { weekdays: false });
  return (
    <div className="page-2col reg">
      <div>
        <header className="page-head">
          <h1>{t.registerTitle}</h1>
          <p className="lede">
            {t.registerLead(
              textIn(conference.city, language),
              dates.length === 2 ? t.dayRange(...dates) : dates[0],
            )}
          </p>
        </header>
        <ErrorSummary form={form} />
        <p className="muted">{t.registerNote}</p>
        <form
          className="form"
          method="post"
          action={`${to.register}#errors`}
          noValidate
          aria-label={t.registrationForm}
        >
          <input type="hidden" name="key" value={form.idempotencyKey} />
          <input type="hidden" name="noticeVersion" value={form.noticeVersion} />
          <CategorySection form={form} />
          <NationSection form={form} />
          <AboutYouSection form={form} />
          <ConsentSection form={form} />
          <div className="form-end">
            <button className="btn btn-primary btn-big" type="submit">
              {t.send}
            </button>
            <p className="small muted">{t.sendMore}</p>
          </div>
        </form>
      </div>
      <RegisterAside errors={form.errors} />
    </div>
  );
}

/** First on the page: what to correct, each line a link to its field. The form's own address focuses it. */
function ErrorSummary({ form }: { form: RegisterForm }) {
  const { t } = useView();
  const fields = FORM_FIELDS.filter((field) => form.errors[field]);
  if (fields.length === 0 && form.formError === null) return null;
  const count = fields.length + (form.formError === null ? 0 : 1);
  return (
    <div
      className="error-summary"
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary"
      id="errors"
    >
      <h2 id="error-summary">{t.thingsToCorrect(count)}</h2>
      <ul>
        {form.formError === null ? null : <li>{form.formError}</li>}
        {fields.map((field) => (
          <li key={field}>
            <a href={`#${field}`}>{form.errors[field]}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const SECTION_FIELDS: FormField[][] = [
  ['categoryId'],
  ['nation', 'organisation'],
  ['rankOrTitle', 'givenName', 'familyName', 'email', 'language'],
  ['consent', 'noticeVersion'],
];

function RegisterAside({ errors }: { errors: FormErrors }) {
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
