import { describe, expect, it } from 'vitest';
import { nameInMail } from './name-in-mail.js';

const named = (givenName: string, familyName = 'Attendee', rankOrTitle = '') =>
  nameInMail({ rankOrTitle, givenName, familyName });

describe('the name in a greeting', () => {
  it('is rank or title, given name and family name', () => {
    expect(named('Zoë', "O'Neill-Šimić", 'Lt Col')).toBe("Lt Col Zoë O'Neill-Šimić");
  });

  it('keeps initials, with a space that stops mail programs from seeing an address', () => {
    expect(named('J.P.', 'St.John')).toBe('J. P. St. John');
    expect(named('evil.example', 'Sale')).toBe('evil. example Sale');
  });

  it('is left out when it looks like an address', () => {
    const hostile = ['http://evil.example', 'www evil', 'a@evil.example', '//evil', '<b>x</b>'];
    for (const name of hostile) expect(named(name)).toBe('');
  });

  it('is one line', () => {
    expect(named('Sample\r\nBcc', 'Attendee\u2028x')).toBe('Sample Bcc Attendee x');
  });
});
