import { textIn } from '#shared/languages';
import { rangeEnds } from '../frame/dates.js';
import type { Page } from '../frame/page.js';
import { useTexts, useView, type View } from '../frame/view.js';
import { AboutYouSection } from './about-you-section.js';
import { CategorySection } from './category-section.js';
import { ConsentSection } from './consent-section.js';
import { ErrorSummary } from './error-summary.js';
import { NationSection } from './nation-section.js';
import { RegisterAside } from './register-aside.js';
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
