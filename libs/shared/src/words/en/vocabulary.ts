import type { Vocabulary } from '../vocabulary.js';
import { fields } from './fields.js';
import { programme } from './programme.js';
import { statuses } from './statuses.js';

export const en: Vocabulary = {
  colon: ': ',
  yes: 'Yes',
  no: 'No',
  ...programme,
  ...statuses,
  fields,
};
