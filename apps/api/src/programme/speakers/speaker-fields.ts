import { allTexts } from '#shared/languages';
import { seniorityOf } from '#shared/programme/seniority';
import type { SpeakerInput } from '#shared/programme/speakers';
import { Problem } from '../../http/problem.js';
import { trimmed } from '../texts.js';

/** The columns of the person whom an input names; `invalid_input` at `familyName` when it names nobody. */
export function personFields(input: SpeakerInput) {
  const fields = {
    rankOrTitle: input.rankOrTitle.trim(),
    givenName: input.givenName.trim(),
    familyName: input.familyName.trim(),
    office: trimmed(input.office),
    organisation: trimmed(input.organisation),
    nation: input.nation,
    email: input.email,
    ...(input.phone === undefined ? {} : { phone: input.phone.trim() }),
    ...(input.language === undefined ? {} : { language: input.language }),
  };
  const { givenName, familyName, office, organisation } = fields;
  const names = [givenName, familyName, ...allTexts(office), ...allTexts(organisation)];
  if (!names.some(Boolean)) throw namesNobody();
  return fields;
}

/** The columns of the speaker's own part of an input; what an input leaves out stays as it was. */
export function speakerFields(input: SpeakerInput) {
  return {
    biography: trimmed(input.biography),
    seniority: seniorityOf(input),
    ...(input.precedence === undefined ? {} : { precedence: input.precedence }),
    ...(input.lockedFields === undefined ? {} : { lockedFields: input.lockedFields }),
  };
}

function namesNobody(): Problem {
  const message = {
    en: 'Enter a name, an office or an organisation.',
    fr: 'Saisissez un nom, une fonction ou un organisme.',
  };
  const errors = [{ path: 'familyName', code: 'required', message }];
  return new Problem('invalid_input', {}, { errors });
}
