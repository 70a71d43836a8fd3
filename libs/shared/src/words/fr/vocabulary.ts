import type { Vocabulary } from '../vocabulary.js';
import { fields } from './fields.js';
import { programme } from './programme.js';
import { statuses } from './statuses.js';

export const fr: Vocabulary = {
  colon: '\u00a0: ',
  yes: 'Oui',
  no: 'Non',
  ...programme,
  ...statuses,
  fields,
};
