import { nationList } from '../frame/nation-list.js';
import { useTexts, useView } from '../frame/view.js';
import { describedBy, FieldFrame, type FieldProps, Section, TextField } from './register-fields.js';
import type { RegisterForm } from './registration-form.js';
import { REGISTER_TEXTS } from './texts.js';

export function NationSection({ form }: { form: RegisterForm }) {
  const { language } = useView();
  const t = useTexts(REGISTER_TEXTS);
  const field: FieldProps = { form, name: 'nation', label: t.nation, hint: t.nationHint };
  return (
    <Section n={2} title={t.nationAndOrganisation}>
      <FieldFrame {...field}>
        <select
          className="select w-m"
          id="nation"
          name="nation"
          required
          autoComplete="country"
          defaultValue={form.values.nation}
          aria-describedby={describedBy(field)}
          aria-invalid={form.errors.nation ? true : undefined}
        >
          <option value="">{t.choose}</option>
          {nationList(language).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </FieldFrame>
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
