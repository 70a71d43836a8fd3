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
  };
  const { givenName, familyName, office, organisation } = fields;
  const names = [givenName, familyName, office.en, office.fr, organisation.en, organisation.fr];
  if (!names.some(Boolean)) throw namesNobody();
  return fields;
}

function namesNobody(): Problem {
  const message = {
    en: 'Enter a name, an office or an organisation.',
    fr: 'Saisissez un nom, une fonction ou un organisme.',
  };
  const errors = [{ path: 'familyName', code: 'required', message }];
  return new Problem('invalid_input', {}, { errors });
}
