import { pick, withTexts } from '#shared/field-kinds';
import { allTexts } from '#shared/languages';
import { seniorityOf } from '#shared/programme/seniority';
import {
  SPEAKER_FIELDS,
  SPEAKER_KINDS,
  type SpeakerContent,
  type SpeakerInput,
} from '#shared/programme/speakers';
import { Problem } from '../../http/problem.js';
import { trimmed } from '../texts.js';

/** What stands with the speaker; all else is said of the person. */
const OF_SPEAKER = ['biography', 'precedence', 'lockedFields'] as const;
type PersonField = Exclude<keyof SpeakerContent, (typeof OF_SPEAKER)[number]>;

const OF_PERSON = SPEAKER_FIELDS.filter(
  (field): field is PersonField => !OF_SPEAKER.some((own) => own === field),
);

/** The columns of the person whom an input names; `invalid_input` at `familyName` when it names nobody. */
export function personFields(input: SpeakerInput) {
  const fields = keptOf(input, OF_PERSON);
  const { givenName, familyName, office, organisation } = fields;
  const names = [givenName, familyName, ...allTexts(office), ...allTexts(organisation)];
  if (!names.some(Boolean)) throw namesNobody();
  return fields;
}

/** The columns of the speaker's own part of an input; what an input leaves out stays as it was. */
export function speakerFields(input: SpeakerInput) {
  return { ...keptOf(input, OF_SPEAKER), seniority: seniorityOf(input) };
}

/** These fields as they are kept: without blanks around a text. */
function keptOf<Field extends keyof SpeakerContent>(input: SpeakerInput, fields: readonly Field[]) {
  const said = withTexts(SPEAKER_KINDS, pick(input, fields), trimmed);
  const kept = Object.entries(said).map(([field, value]) => [
    field,
    SPEAKER_KINDS[field as Field].name === 'text' ? String(value).trim() : value,
  ]);
  return Object.fromEntries(kept) as Pick<SpeakerInput, Field>;
}

function namesNobody(): Problem {
  const message = {
    en: 'Enter a name, an office or an organisation.',
    fr: 'Saisissez un nom, une fonction ou un organisme.',
  };
  const errors = [{ path: 'familyName', code: 'required', message }];
  return new Problem('invalid_input', {}, { errors });
}
