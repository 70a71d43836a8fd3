import type { NamedPerson } from '#shared/programme/speakers';
import { oneLine } from '#shared/one-line';

/** What an address or a handle looks like; a name needs none of it. */
const ADDRESS_LIKE = /[/:@\\<>[\]{}|]|www/i;

export const NAME_IN_MAIL = [
  'rankOrTitle',
  'givenName',
  'familyName',
] as const satisfies readonly (keyof NamedPerson)[];

export type NameInMail = Pick<NamedPerson, (typeof NAME_IN_MAIL)[number]>;

/**
 * The recipient's name for a greeting, or an empty string. The person who registers chooses both the name and the
 * address the mail goes to, and mail programs turn whatever looks like an address into a link: without this rule
 * the form would send a stranger's link to anybody.
 */
export function nameInMail(data: NameInMail): string {
  const name = oneLine(`${data.rankOrTitle} ${data.givenName} ${data.familyName}`);
  if (ADDRESS_LIKE.test(name)) return '';
  return name.replace(/\.(?=[\p{L}\p{N}])/gu, '. ');
}
