import { randomInt } from 'node:crypto';

/** Figures and capitals that are not mistaken for one another when read aloud or copied by hand. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const HALF = 4;

/** A short code for people, such as `7K4Q-22MT`: 6.5 × 10¹¹ of them, unique within a conference, not a secret. */
export function newReference(): string {
  const half = () =>
    Array.from({ length: HALF }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${half()}-${half()}`;
}
