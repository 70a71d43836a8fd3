import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { defineMail } from './mail-definition.js';
import { MailKinds } from './mail-kinds.js';

const kindWith = (french: string) =>
  defineMail({
    name: 'registration-received',
    texts: (language) => ({ subject: language === 'fr' ? french : 'About {conference}: {topic}' }),
    placeholders: { topic: () => 'orbits' },
    rowPlaceholders: ['room'],
    links: () => ({}),
    subject: ({ say }) => say('subject'),
    blocks: () => [],
  });

describe('the kinds of mail', () => {
  it('take texts that name what their kind or any mail declares', () => {
    const kinds = new MailKinds();
    const kind = kindWith('{contact} {topic} {room}');
    kinds.register(kind);
    expect(kinds.names).toEqual(['registration-received']);
    expect(kinds.of('registration-received')).toBe(kind);
  });

  it('refuse a text that names anything else', () => {
    for (const name of ['secret', 'constructor', '__proto__']) {
      expect(() => new MailKinds().register(kindWith(`{${name}}`))).toThrow(
        `registration-received in fr: {${name}} is no placeholder`,
      );
    }
  });

  it('know no mail that nobody declares', () => {
    expect(() => new MailKinds().of('speaker-reminder')).toThrow('speaker-reminder');
  });
});
