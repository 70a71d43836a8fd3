import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleInput } from '../registrations/sample-input.js';
import { startMailServer, type TestMailServer } from '../mail/mail-server.js';
import { eventually } from '../registrations/sample-input.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { oneIn, sized } from '../support/size.js';
import { type HostileConference, HostileConferences } from './hostile-conference.js';
import { PAYLOADS } from './payloads.js';

/** Breaks that a line-based format may take for the end of a line. */
const BREAKS = [
  '\r\n',
  '\n',
  '\r',
  '\u0085',
  '\u2028',
  '\u2029',
  '\v',
  '\f',
  '\\n',
  '\\N',
  '%0d%0a',
];
const LINES = BREAKS.map(
  (end) => `Talk${end}ATTACH:file:///etc/passwd${end}END:VEVENT${end}X-EVIL:1`,
);
const EVERY_WORD = [
  ...LINES,
  ...PAYLOADS.slice(-6),
  'a;b,c:d\\e"f',
  '";X-EVIL=1:',
  "^n^'^^",
  ' x'.repeat(39),
];
const CALENDAR_WORDS = oneIn(sized({ long: 1, short: 5 }), EVERY_WORD);

describe('hostile words in calendars', () => {
  let test: TestApp;
  let conferences: HostileConferences;
  let plain: HostileConference;

  beforeAll(async () => {
    test = await createTestApp();
    conferences = await HostileConferences.with(test);
    plain = await conferences.fill('plain', 'Plain words');
  });
  afterAll(() => test.close());

  const feedsOf = ({ slug, panel, speaker }: HostileConference, feed: string) => [
    `/calendar/${slug}.ics`,
    `/calendar/${slug}.ics?lang=fr`,
    `/calendar/${slug}/speakers/${speaker.slug}.ics`,
    `/calendar/${slug}/panels/${panel.slug}.ics`,
    ...(feed ? [feed] : []),
  ];

  /** Names of components, properties and parameters of a calendar, in order. */
  function shapeOf(component: ICAL.Component): string[] {
    return [
      component.name,
      ...component.getAllProperties().map((property) => {
        const parameters = Object.keys((property.toJSON() as [string, object])[1]);
        return [property.name, ...parameters].join(';');
      }),
      ...component.getAllSubcomponents().flatMap(shapeOf),
    ];
  }

  it.each(CALENDAR_WORDS.map((words, index) => [index, words] as const))(
    'bring in no line, property or component: %i %j',
    async (index, words) => {
      const hostile = await conferences.fill(`hostile-${index}`, words);
      const twins = feedsOf(plain, '');
      for (const [at, path] of feedsOf(hostile, '').entries()) {
        const { status, headers, text } = await conferences.send('GET', path);
        expect(status, path).toBe(200);
        expect(headers).toMatchObject({
          'content-type': 'text/calendar; charset=utf-8',
          'x-content-type-options': 'nosniff',
        });
        expect(headers['content-disposition']).toMatch(
          /^(inline|attachment); filename="[\w-]+\.ics"$/,
        );
        const twin = await conferences.send('GET', twins[at]!);
        const calendar = new ICAL.Component(ICAL.parse(text));
        expect(shapeOf(calendar), path).toEqual(shapeOf(new ICAL.Component(ICAL.parse(twin.text))));
        expect(text).not.toMatch(/^(ATTACH|X-EVIL|BEGIN:VALARM|ORGANIZER|ATTENDEE)/m);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u0085\u2028\u2029\v\f\0]/);
      }
    },
  );
});

describe('hostile words in mails', () => {
  let test: TestApp;
  let server: TestMailServer;
  let conferences: HostileConferences;

  beforeAll(async () => {
    server = await startMailServer();
    test = await createTestApp({ SMTP_URL: server.url, MAIL_FROM: 'Office <office@example.org>' });
    conferences = await HostileConferences.with(test);
  });
  afterAll(async () => {
    await test.close();
    await server.close();
  });

  const NAMES = [
    ...[
      'x\r\nBcc: all@evil.example',
      'x\nSubject: evil',
      'x\r\n\r\n<h1>body</h1>',
      '=?utf-8?Q?=0D=0ABcc:x?=',
    ],
    ...[
      'a, b@evil.example',
      '"Anna" <b@evil.example>',
      'x\u2028Bcc: y',
      'Visit evil.example now',
      'undisclosed:;',
    ],
  ];

  it('address nobody else and add no header, part or link', async () => {
    const { slug } = test.conference;
    const both = (words: string) => ({ en: words, fr: words });
    for (const [index, words] of NAMES.entries()) {
      await test.dataSource.query('UPDATE conferences SET name = $1, venue = $1, city = $1', [
        both(words),
      ]);
      await test.dataSource.query('UPDATE categories SET name = $1', [both(words)]);
      const email = `victim-${index}@example.org`;
      const names = {
        rankOrTitle: words,
        givenName: words,
        familyName: words,
        organisation: words,
      };
      const input = sampleInput(test.conference, { ...names, email });
      const { status } = await conferences.send(
        'POST',
        `/api/v1/conferences/${slug}/registrations`,
        input,
      );
      expect(status).toBe(201);
    }
    const mails = await eventually(
      () => Promise.resolve(server.received),
      (received) => received.length === NAMES.length,
    );
    const expected = [
      'auto-submitted',
      'content-language',
      'content-type',
      'date',
      'from',
      'message-id',
    ];
    expected.push('mime-version', 'subject', 'to');
    for (const mail of mails) {
      expect([...mail.headers.keys()].sort()).toEqual(expected);
      const { value } = mail.to as { value: { address: string; name: string }[] };
      expect(value).toEqual([
        { address: expect.stringMatching(/^victim-\d@example\.org$/), name: '' },
      ]);
      expect(mail.from?.value).toEqual([{ address: 'office@example.org', name: 'Office' }]);
      expect(mail.subject).not.toMatch(/[\r\n]/);
      expect(mail.attachments.map(({ contentType }) => contentType)).toEqual(['text/calendar']);
      const links = [...String(mail.html).matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
      expect(links.length).toBeGreaterThan(0);
      for (const link of links)
        expect(link).toMatch(/^http:\/\/apogee\.test\/(en|fr)\/test-conference/);
    }
  });

  it.each([
    ...[
      '"victim@example.org x"@evil.example',
      'a@b.example,c@d.example',
      'a@b.example;c@d.example',
    ],
    ...['Anna <a@b.example>', '<a@b.example>', 'a@b.example\r\nBcc: c@d.example', 'a@b.example\n'],
    ...[
      'a@b.example%0aBcc:c@d.example',
      '"a\\"@x"@b.example',
      'a b@c.example',
      'a@b@c.example',
      'a@b',
    ],
    ...[
      'a@[127.0.0.1]',
      'a@localhost',
      '@b.example',
      'a@.example',
      'a@b..example',
      'a..b@c.example',
    ],
    ...[
      'a@b.example\u0000',
      'a@b.exam\u200bple',
      'mailto:a@b.example',
      'a(comment)@b.example',
      'a@b.example.',
    ],
    ...[
      'group:a@b.example;',
      `${'x'.repeat(65)}@b.example`,
      `a@${'x'.repeat(64)}.example`,
      '',
      ' ',
      'null',
    ],
  ])('no such address is taken: %j', async (email) => {
    const path = `/api/v1/conferences/${test.conference.slug}/registrations`;
    const answer = await conferences.send('POST', path, { ...sampleInput(test.conference), email });
    expect(answer.status, answer.text).toBe(400);
    expect(JSON.parse(answer.text).errors[0].path).toBe('email');
  });
});
