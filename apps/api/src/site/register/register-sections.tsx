import type { ReactNode } from 'react';
import { LANGUAGES } from '#shared/languages';
import { useView, useTexts } from '../frame/view.js';
import { Words } from '../frame/words.js';
import { nationList } from '../frame/nation-list.js';
import type { FormField } from './registration-form.js';
import { FRAME_TEXTS } from '../frame/texts.js';
import type { CategoryChoice, RegisterForm } from './registration-form.js';
import { REGISTER_TEXTS } from './texts.js';

function Section({ n, title, children }: { n: number; title: string; children: ReactNode }) {
  return (
    <fieldset className="sec">
      <legend>
        <h2 id={`section-${n}`}>
          <span className="sec-n" aria-hidden="true">
            {n}
          </span>
          {title}
        </h2>
      </legend>
      {children}
    </fieldset>
  );
}

interface FieldProps {
  form: RegisterForm;
  name: FormField;
  label: string;
  hint?: string;
  optional?: boolean;
}

/** The ids that describe a field: its hint, then its error. */
function describedBy({ form, name, hint }: FieldProps): string | undefined {
  const ids = [hint ? `${name}-hint` : '', form.errors[name] ? `${name}-error` : ''].filter(
    Boolean,
  );
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function FieldFrame({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { t } = useView();
  const { form, name, label, hint, optional } = field;
  return (
    <div className={form.errors[name] ? 'field field-error' : 'field'}>
      <label className="label" htmlFor={name}>
        {label} {optional ? <span className="optional">{t.optional}</span> : null}
      </label>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError form={form} name={name} />
      {children}
    </div>
  );
}

function FieldError({ form, name }: { form: RegisterForm; name: FormField }) {
  const { t } = useView();
  const error = form.errors[name];
  if (!error) return null;
  return (
    <p className="error" id={`${name}-error`}>
      <span className="vh">{t.errorPrefix} </span>
      {error}
    </p>
  );
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email';
  autoComplete: string;
  maxLength: number;
}

function TextField({ type = 'text', autoComplete, maxLength, ...field }: TextFieldProps) {
  const { form, name, optional } = field;
  return (
    <FieldFrame {...field}>
      <input
        className="input"
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        maxLength={maxLength}
        defaultValue={form.values[name]}
        required={!optional}
        aria-describedby={describedBy(field)}
        aria-invalid={form.errors[name] ? true : undefined}
      />
    </FieldFrame>
  );
}

export function CategorySection({ form }: { form: RegisterForm }) {
  const t = useTexts(REGISTER_TEXTS);
  const error = form.errors.categoryId;
  return (
    <Section n={1} title={t.category}>
      <p className="sec-intro">{t.categoryIntro}</p>
      <div className={error ? 'field-error' : undefined}>
        <FieldError form={form} name="categoryId" />
        <div className="choices-2">
          {form.categories.map((category, index) => (
            <CategoryRadio
              key={category.id}
              category={category}
              form={form}
              isFirst={index === 0}
            />
          ))}
        </div>
      </div>
    </Section>
  );
}

interface CategoryRadioProps {
  category: CategoryChoice;
  form: RegisterForm;
  isFirst: boolean;
}

function CategoryRadio({ category, form, isFirst }: CategoryRadioProps) {
  const { language } = useView();
  const t = useTexts(REGISTER_TEXTS);
  const answer = category.approval === 'automatic' ? t.categoryAutomatic : t.categoryManual;
  return (
    <label className="choice">
      <input
        type="radio"
        id={isFirst ? 'categoryId' : undefined}
        name="categoryId"
        value={category.id}
        defaultChecked={form.values.categoryId === category.id && !category.full}
        disabled={category.full}
        required
        aria-describedby={form.errors.categoryId ? 'categoryId-error' : undefined}
      />
      <span>
        <Words of={category.name} />
      </span>
      <span className="hint">
        {category.hint[language] || category.hint.en || category.hint.fr ? (
          <>
            <Words of={category.hint} />
            <br />
          </>
        ) : null}
        {category.full ? t.categoryFull : answer}
      </span>
    </label>
  );
}

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
      <FieldError form={form} name="language" />
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
