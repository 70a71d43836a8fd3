import { Content } from '../frame/content.js';
import { describedBy, FieldError } from '../frame/form-field.js';
import { useTexts } from '../frame/view.js';
import { Section } from './register-fields.js';
import type { RegisterForm } from './registration-form.js';
import { REGISTER_TEXTS } from './texts.js';

/** The notice in full above the box: what is agreed to is what was shown, by its version. */
export function ConsentSection({ form }: { form: RegisterForm }) {
  const t = useTexts(REGISTER_TEXTS);
  const { consent, noticeVersion } = form.errors;
  const error = consent ?? noticeVersion;
  const id = consent ? 'consent' : 'noticeVersion';
  return (
    <Section n={4} title={t.consent}>
      <div className="notice-text">
        <p>
          <Content of={form.notice} />
        </p>
        <p className="small muted">{t.noticeVersion(form.noticeVersion)}</p>
      </div>
      <div className={error ? 'field field-error' : 'field'} id="noticeVersion">
        <FieldError id={id} error={error} />
        <label className="choice">
          <input
            type="checkbox"
            id="consent"
            name="consent"
            value="1"
            required
            defaultChecked={form.values.consent === '1' && !error}
            aria-describedby={describedBy({ id, error })}
            aria-invalid={error ? true : undefined}
          />
          <span>{t.agree}</span>
        </label>
      </div>
    </Section>
  );
}
