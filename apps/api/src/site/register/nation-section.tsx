import { describedBy, Field } from '../frame/form-field.js';
import { NationOptions } from '../frame/nation-options.js';
import { useTexts } from '../frame/view.js';
import { Section, TextField } from './register-fields.js';
import type { RegisterForm } from './registration-form.js';
import { REGISTER_TEXTS } from './texts.js';

export function NationSection({ form }: { form: RegisterForm }) {
  const t = useTexts(REGISTER_TEXTS);
  const field = { id: 'nation', hint: t.nationHint, error: form.errors.nation };
  return (
    <Section n={2} title={t.nationAndOrganisation}>
      <Field {...field} label={t.nation}>
        <select
          className="select w-m"
          id="nation"
          name="nation"
          required
          autoComplete="country"
          defaultValue={form.values.nation}
          aria-describedby={describedBy(field)}
          aria-invalid={field.error ? true : undefined}
        >
          <NationOptions none={t.choose} />
        </select>
      </Field>
      <TextField
        form={form}
        name="organisation"
        label={t.organisation}
        hint={t.organisationHint}
        autoComplete="organization"
        maxLength={200}
      />
    </Section>
  );
}
