import { LANGUAGES } from '#shared/languages';
import { FieldError } from '../frame/form-field.js';
import { FRAME_TEXTS } from '../frame/texts.js';
import { useTexts } from '../frame/view.js';
import { Section, TextField } from './register-fields.js';
import type { RegisterForm } from './registration-form.js';
import { REGISTER_TEXTS } from './texts.js';

export function AboutYouSection({ form }: { form: RegisterForm }) {
  const t = useTexts(REGISTER_TEXTS);
  return (
    <Section n={3} title={t.aboutYou}>
      <TextField
        form={form}
        name="rankOrTitle"
        label={t.rankOrTitle}
        optional
        autoComplete="honorific-prefix"
        maxLength={80}
      />
      <div className="cols-2">
        <TextField
          form={form}
          name="givenName"
          label={t.givenName}
          optional
          autoComplete="given-name"
          maxLength={120}
        />
        <TextField
          form={form}
          name="familyName"
          label={t.familyName}
          autoComplete="family-name"
          maxLength={120}
        />
      </div>
      <TextField
        form={form}
        name="email"
        label={t.email}
        hint={t.emailHint}
        type="email"
        autoComplete="email"
        maxLength={254}
      />
      <LanguageChoice form={form} />
    </Section>
  );
}

function LanguageChoice({ form }: { form: RegisterForm }) {
  const t = useTexts(REGISTER_TEXTS);
  return (
    <fieldset className={form.errors.language ? 'field field-error' : 'field'}>
      <legend className="label">{t.writeToMeIn}</legend>
      <FieldError id="language" error={form.errors.language} />
      <div className="choices-row">
        {LANGUAGES.map((language, index) => (
          <label key={language} className="choice">
            <input
              type="radio"
              id={index === 0 ? 'language' : undefined}
              name="language"
              value={language}
              defaultChecked={form.values.language === language}
            />
            <span lang={language}>{FRAME_TEXTS[language].languageName}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
