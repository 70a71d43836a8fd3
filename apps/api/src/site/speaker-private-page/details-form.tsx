import { isUntranslated } from '#shared/languages';
import type { SpeakerView } from '#shared/programme/speakers';
import { languageName } from '../frame/dates.js';
import { describedBy, Field } from '../frame/form-field.js';
import { NationOptions } from '../frame/nation-options.js';
import { useTexts, useView } from '../frame/view.js';
import {
  type DetailField,
  type DetailText,
  differingFields,
  isLocked,
  valuesOf,
} from './details-fields.js';
import type { SpeakerFormProps } from './page-state.js';
import { Section } from './section.js';
import { SPEAKER_PRIVATE_TEXTS } from './texts.js';

/** Names, office, organisation, biography: what the speaker may change about how they are presented. */
export function DetailsForm(props: SpeakerFormProps) {
  const { secret, page, state } = props;
  const { to } = useView();
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
  const words = t.privatePage;
  const { details } = state;
  const version = details?.theirs?.version ?? page.speaker.version;
  return (
    <Section
      id="details"
      title={words.details}
      done={state.done === 'details' && words.done.details}
      error={
        details &&
        (details.theirs
          ? words.stale
          : (details.formError ?? t.thingsToCorrect(Object.keys(details.errors).length)))
      }
    >
      <p className="muted">{words.detailsText}</p>
      <form
        className="own-form"
        method="post"
        action={`${to.speakerPrivatePage(secret, 'details')}#details`}
        noValidate
      >
        <input type="hidden" name="version" value={version} />
        <div className="cols-3">
          <Line {...props} name="rankOrTitle" label={words.rankOrTitle} max={80} />
          <Line {...props} name="givenName" label={words.givenName} max={120} />
          <Line {...props} name="familyName" label={words.familyName} max={120} />
        </div>
        <Localised {...props} name="office" label={words.office} max={200} />
        <Localised {...props} name="organisation" label={words.organisation} max={200} />
        <NationField {...props} />
        <Localised {...props} name="biography" label={words.biography} max={20_000} rows={8} />
        <Line
          {...props}
          name="phone"
          label={words.phone}
          max={41}
          hint={words.phoneHint}
          type="tel"
        />
        {page.speaker.email ? (
          <dl className="own-email">
            <dt className="label">{words.email}</dt>
            <dd>
              {page.speaker.email} <span className="hint">{words.emailHint}</span>
            </dd>
          </dl>
        ) : null}
        <button className="btn btn-primary" type="submit">
          {words.save}
        </button>
      </form>
    </Section>
  );
}

interface LineProps extends SpeakerFormProps {
  name: DetailField;
  label: string;
  max: number;
  /** More than one makes a text area. */
  rows?: number;
  hint?: string;
  type?: 'text' | 'tel';
  /** Of its text, where it is one of several. */
  language?: string;
}

/** What a control of the form shows: its value, its error, what somebody else saved, whether it is locked. */
function useDetail({ page, state }: SpeakerFormProps, name: DetailField) {
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
  const { details } = state;
  const valuesIn = (speaker: SpeakerView) => valuesOf(speaker, page.languages);
  const theirs = details?.theirs && valuesIn(details.theirs);
  const differs = theirs && differingFields(details.values, theirs).includes(name);
  return {
    value: (details?.values ?? valuesIn(page.speaker))[name],
    error: details?.errors[name],
    theirs: differs ? theirs[name] : undefined,
    locked: isLocked(page.speaker, name),
    lockedHint: t.privatePage.locked,
  };
}

/** What somebody else saved meanwhile, under the field where it differs. */
function SavedNow({ id, theirs }: { id: string; theirs: string | undefined }) {
  const words = useTexts(SPEAKER_PRIVATE_TEXTS).privatePage;
  if (theirs === undefined) return null;
  return (
    <p className="own-theirs" id={theirsId(id, theirs)}>
      <strong>{words.savedNow}</strong> {theirs || words.empty}
    </p>
  );
}

function theirsId(id: string, theirs: string | undefined): string {
  return theirs === undefined ? '' : `${id}-theirs`;
}

function Line(props: LineProps) {
  const { name, label, max, rows = 1, type = 'text', language } = props;
  const { value, error, theirs, locked, lockedHint } = useDetail(props, name);
  const hint = locked ? lockedHint : props.hint;
  const control = {
    className: 'input',
    id: name,
    name,
    maxLength: max,
    defaultValue: value,
    readOnly: locked,
    lang: language,
    'aria-describedby': describedBy({ id: name, hint, error }, theirsId(name, theirs)),
    'aria-invalid': error ? true : undefined,
  };
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      {rows > 1 ? <textarea {...control} rows={rows} /> : <input {...control} type={type} />}
      <SavedNow id={name} theirs={theirs} />
    </Field>
  );
}

interface LocalisedProps extends SpeakerFormProps {
  name: DetailText;
  label: string;
  max: number;
  rows?: number;
}

/** One text in every content language, and a mark where a translation is missing. */
function Localised(props: LocalisedProps) {
  const view = useView();
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
  const words = t.privatePage;
  const { name, label, page } = props;
  const { languages, speaker } = page;
  const isMissing = languages.some((language) => isUntranslated(speaker[name], language));
  return (
    <fieldset className="own-languages">
      <legend className={isMissing ? 'label' : 'vh'}>
        {label}{' '}
        {isMissing ? <span className="tag tag-warn">{words.translationMissing}</span> : null}
      </legend>
      {isMissing ? <p className="hint">{words.translationMissingText}</p> : null}
      {name === 'biography' ? <p className="hint">{words.biographyHint}</p> : null}
      <div className={languages.length > 1 ? 'cols-2' : undefined}>
        {languages.map((language) => (
          <Line
            key={language}
            {...props}
            name={`${name}.${language}`}
            label={`${label} ${words.inLanguage(languageName(language, view.language))}`}
            language={language}
          />
        ))}
      </div>
    </fieldset>
  );
}

function NationField(props: SpeakerFormProps) {
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
  const words = t.privatePage;
  const { value, error, theirs, locked, lockedHint } = useDetail(props, 'nation');
  const hint = locked ? lockedHint : undefined;
  return (
    <Field id="nation" label={words.nation} hint={hint} error={error}>
      <select
        className="select w-m"
        id="nation"
        name="nation"
        defaultValue={value}
        disabled={locked}
        aria-describedby={describedBy({ id: 'nation', hint, error }, theirsId('nation', theirs))}
        aria-invalid={error ? true : undefined}
      >
        <NationOptions none={words.noNation} />
      </select>
      <SavedNow id="nation" theirs={theirs} />
    </Field>
  );
}
