import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PDF } from '../programme/sample-files.js';
import { panelInput, speakerInput } from '../programme/sample-inputs.js';
import { sampleInput } from '../registrations/sample-input.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { multipart } from '../support/multipart.js';
import { addressesOf, routesOf } from '../support/routes.js';
import { type HostileConference, HostileConferences } from './hostile-conference.js';

/** Stands in everything that is not for the public, and in nothing else. */
const PRIVATE = 'PRIVATEMARK';
const EMAIL = 'privatemark@example.org';
const PHONE = '+33 6 98 76 54 32';

describe('what everybody may read', () => {
  let test: TestApp;
  let conferences: HostileConferences;
  let filled: HostileConference;
  let room: string;
  let track: string;
  let photo: string;

  beforeAll(async () => {
    test = await createTestApp();
    conferences = await HostileConferences.with(test);
    filled = await conferences.fill('open', 'plain words');
    const { panel, speaker, speakerPage } = filled;
    const base = '/api/v1/conferences/open';
    const call = async (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => {
      const { status, text } = await conferences.send(method, base + path, body);
      if (status >= 300) throw new Error(`${status} ${method} ${path} ${text}`);
      return JSON.parse(text);
    };
    const known = await call('GET', `/speakers/${speaker.id}`);
    ({ photo } = known);
    await call('PUT', `/speakers/${speaker.id}`, {
      ...speakerInput({ email: EMAIL, phone: PHONE, lockedFields: ['office'] }),
      version: known.version,
    });
    const answer = `answer=declined&reason=${PRIVATE}`;
    await conferences.send('POST', `${speakerPage}/answer`, answer);
    const now = await call('GET', `/panels/${panel.id}`);
    await call('PUT', `/panels/${panel.id}`, {
      ...panelInput({ title: { en: 'A panel', fr: 'Une séance' }, trackId: now.trackId }),
      parts: [{ speakerId: speaker.id, role: 'keynote' }],
      ...{ seats: 50, signUp: true, internalNotes: PRIVATE, version: now.version },
    });
    const form = [
      { name: 'visibility', content: 'attendees' },
      { name: 'file', filename: `${PRIVATE}.pdf`, content: PDF },
    ];
    await call('POST', `/panels/${panel.id}/files`, multipart(form));
    await call('POST', '/releases', { notes: { en: 'Notes', fr: 'Notes' } });
    // Planned after the release, and so nobody's yet.
    const draft = { en: `${PRIVATE} draft`, fr: `${PRIVATE} projet` };
    await call('POST', '/speakers', speakerInput({ familyName: PRIVATE, email: EMAIL }));
    await call('POST', '/panels', panelInput({ title: draft }));
    await call('POST', '/rooms', { name: draft, capacity: 5, exclusive: true });
    const [row] = await test.dataSource.query(
      `SELECT c.id, k.id AS category, s.room_id AS room, p.track_id AS track
       FROM conferences c JOIN categories k ON k.conference_id = c.id JOIN panels p ON p.id = $1
       JOIN slots s ON s.panel_id = p.id WHERE c.slug = 'open' AND k.approval = 'automatic'`,
      [panel.id],
    );
    ({ room, track } = row);
    const conference = {
      id: row.id,
      slug: 'open',
      categories: { automatic: row.category, manual: '' },
    };
    const names = { givenName: PRIVATE, familyName: PRIVATE, organisation: PRIVATE };
    const attendee = sampleInput(conference, { noticeVersion: 2, email: EMAIL, ...names });
    await call('POST', '/registrations', attendee);
  });
  afterAll(() => test.close());

  /** Every public address of the conference that needs no secret, with what it can be asked. */
  function addresses(): string[] {
    const { panel, cancelled, speaker, files } = filled;
    const values: [name: RegExp, values: string[]][] = [
      [
        /:conference\/:folder\/:file/,
        [`open/panels/${panel.id}.ics`, `open/speakers/${speaker.id}.ics`],
      ],
      [/:conference\/:folder\/:file/, [`open/rooms/${room}.ics`, `open/tracks/${track}.ics`]],
      [/calendar\/:file/, ['calendar/open.ics', 'calendar/open-cancelled.ics']],
      [/:conference/, ['open']],
      [/:panel/, [panel.slug, cancelled.slug]],
      [/:speaker/, [speaker.slug]],
      [/:room/, [room]],
      [/files\/:file/, [`files/${files.public.id}`, `files/${files.attendees.id}`]],
      [/:name/, [`${photo}-480.webp`]],
    ];
    const paths = routesOf(test.app)
      .filter(({ method, access }) => method === 'GET' && access?.kind === 'public')
      .map(({ path }) => path)
      .filter((path) => !/:secret|personal\/:file/.test(path));
    return addressesOf(paths, values);
  }

  const queries = ['', '?day=all', '?day=2027-06-15', `?q=${PRIVATE}`, '?q=plain'];

  async function textOf(address: string): Promise<{ status: number; text: string }> {
    const answer = await test.app.inject({
      method: 'GET',
      url: address,
      remoteAddress: '10.9.9.9',
    });
    const { statusCode: status, body, headers, rawPayload } = answer;
    if (headers['content-type'] !== 'application/pdf' || !address.includes('programme')) {
      return { status, text: body };
    }
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(rawPayload)));
    return { status, text: body + text.join('') };
  }

  it('holds no contact, reason, note, plan, attendee or slides of attendees', async () => {
    const secret = [PRIVATE, EMAIL, PHONE, encodeURIComponent(PHONE), filled.files.attendees.id];
    const found = addresses();
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter((address) => address.includes(':'))).toEqual([]);
    const answered = new Map<number, number>();
    for (const address of found) {
      for (const query of queries) {
        const { status, text } = await textOf(address + query);
        answered.set(status, (answered.get(status) ?? 0) + 1);
        expect(status, address).toBeLessThan(500);
        const asked = query.includes(PRIVATE) || address.includes(filled.files.attendees.id);
        const words = asked ? [EMAIL, PHONE, `${PRIVATE} `, `${PRIVATE}.`] : secret;
        for (const word of words)
          expect(text.includes(word), `${address}${query} ${word}`).toBe(false);
      }
    }
    expect(answered.get(200), JSON.stringify([...answered])).toBeGreaterThan(100);
  }, 60_000);

  it('says nothing of slides for attendees alone, not even that they are there', async () => {
    const none = await textOf('/en/open/files/00000000-0000-4000-8000-000000000000');
    const theirs = await textOf(`/en/open/files/${filled.files.attendees.id}`);
    expect(theirs).toEqual(none);
    expect(none.status).toBe(404);
  });

  it('is what these tests can see: organisers read the private words', async () => {
    const seen = await Promise.all(
      ['/speakers', '/panels', '/registrations', `/panels/${filled.panel.id}`].map(
        async (path) => (await conferences.send('GET', `/api/v1/conferences/open${path}`)).text,
      ),
    );
    for (const text of seen) expect(text).toContain(PRIVATE);
    expect(seen[0]).toContain(PHONE);
  });
});
