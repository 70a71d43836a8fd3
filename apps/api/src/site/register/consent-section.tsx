import { useTexts } from '../frame/view.js';
import { Words } from '../frame/words.js';
import { FieldError, Section } from './register-fields.js';
import type { RegisterForm } from './registration-form.js';
import { REGISTER_TEXTS } from './texts.js';

/** The notice in full above the box: what is agreed to is what was shown, by its version. */
export function ConsentSection({ form }: { form: RegisterForm }) {
  const t = useTexts(REGISTER_TEXTS);
  const error = form.errors.consent ?? form.errors.noticeVersion;
  return (
    <Section n={4} title={t.consent}>
      <div className="notice-text">
        <p>
          <Words of={form.notice} />
        </p>
        <p className="small muted">{t.noticeVersion(form.noticeVersion)}</p>
      </div>
      <div className={error ? 'field field-error' : 'field'} id="noticeVersion">
        <FieldError form={form} name={form.errors.consent ? 'consent' : 'noticeVersion'} />
        <label className="choice">
          <input
            type="checkbox"
            id="consent"
            name="consent"
            value="1"
            required
            defaultChecked={form.values.consent === '1' && !error}
            aria-describedby={
              error ? (form.errors.consent ? 'consent-error' : 'noticeVersion-error') : undefined
            }
            aria-invalid={error ? true : undefined}
          />
          <span>{t.agree}</span>
        </label>
      </div>
    </Section>
  );
}
