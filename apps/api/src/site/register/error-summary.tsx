import { useView } from '../frame/view.js';
import { FORM_FIELDS, type RegisterForm } from './registration-form.js';

/** First on the page: what to correct, each line a link to its field. The form's own address focuses it. */
export function ErrorSummary({ form }: { form: RegisterForm }) {
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
