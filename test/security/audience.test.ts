import { isDeepStrictEqual } from 'node:util';
import supertest from 'supertest';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Audience } from '#shared/programme/audience';
import type { PanelView } from '#shared/programme/panels';
import { PDF } from '../programme/sample-files.js';
import {
  panelInput,
  type Programme,
  programmeOf,
  speakerInput,
} from '../programme/sample-inputs.js';
import { addAttendee, type TestAttendee } from '../registrations/attendees.js';
import { addProgramme } from '../releases/programme.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { addressesOf, routesOf } from '../support/routes.js';

const NOTES = { notes: { en: '', fr: '' } };
const SITE = '/en/test-conference';
const MARK = 'RESTRICTEDMARK';
const MILITARY: Audience = { categories: ['military'], nations: [] };
const GERMANS: Audience = { categories: [], nations: ['DE'] };

type Browser = ReturnType<typeof supertest.agent>;

describe('a session for some attendees', () => {
  let test: TestApp;
  let api: Programme;
  let organiser: Browser;
  let rooms: string[];
  let tracks: string[];
  /** Confirmed: of the armed forces and from Germany; of the armed forces; of neither. */
  let inside: TestAttendee;
  let officer: TestAttendee;
  let outside: TestAttendee;
  let panel: PanelView;
  let speaker: { id: string; slug: string };
  let file: { id: string };

  beforeAll(async () => {
    // Pages that say what is on now stay the same while the tests run.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    test = await createTestApp();
    organiser = await test.signIn('organiser');
    api = programmeOf(organiser, 'test-conference');
    ({ rooms, tracks } = await addProgramme(test.dataSource, test.conference.id, {
      rooms: 2,
      panels: 4,
    }));
    await test.dataSource.query(`UPDATE categories SET approval = 'automatic'`);
    inside = await addAttendee(test, test.conference, { nation: 'DE' });
    officer = await addAttendee(test, test.conference, { nation: 'FR' });
    const { manual: categoryId } = test.conference.categories;
    outside = await addAttendee(test, test.conference, { categoryId, nation: 'FR' });
  });
  afterAll(async () => {
    await test.close();
    vi.useRealTimers();
  });

  beforeEach(async () => {
    await test.dataSource.query('DELETE FROM rate_limits');
  });

  /** Every address that anybody may ask, with what there is to know of the session. */
  function publicAddresses(): string[] {
    const values: Record<string, string[]> = {
      ':conference/:folder/:file': [
        ...['panels', 'speakers', 'rooms', 'tracks'].flatMap((folder) =>
          [panel.id, panel.slug, speaker.id, speaker.slug, rooms[1], tracks[1], 'panel-1'].map(
            (name) => `test-conference/${folder}/${name}.ics`,
          ),
        ),
      ],
      'calendar/:file': ['calendar/test-conference.ics'],
      ':conference': ['test-conference'],
      ':panel': [panel.id, panel.slug, 'panel-1'],
      ':speaker': [speaker.id, speaker.slug, 'speaker-1'],
      ':room': ['room-1', 'room-2'],
      ':file': [file.id],
    };
    const paths = routesOf(test.app)
      .filter(({ method, access }) => method === 'GET' && access?.kind === 'public')
      .map(({ path }) => path)
      .filter((path) => /:conference|calendar/.test(path))
      .filter((path) => !/:secret|personal\/:file|:name/.test(path));
    const filled = addressesOf(paths, Object.entries(values));
    const queries = ['?day=all', `?q=${MARK}&day=all`, '?day=2027-06-16', '?lang=fr'];
    return [
      ...filled,
      ...[SITE, SITE.replace('en', 'fr')].flatMap((page) => queries.map((query) => page + query)),
    ];
  }

  /** The addresses that do not answer as before. */
  function changed(before: Map<string, unknown>, after: Map<string, unknown>): string[] {
    return [...before.keys()].filter(
      (address) => !isDeepStrictEqual(before.get(address), after.get(address)),
    );
  }

  async function answersOf(addresses: readonly string[], client: Browser = test.http) {
    const answers = new Map<string, unknown>();
    for (const address of addresses) {
      const { status, headers, text, body } = await client.get(address).buffer(true);
      const { etag, 'last-modified': modified, location } = headers;
      const page = text?.replace(
        /name="key" value="[^"]+"/,
        'name="key" value="made for each form"',
      );
      const content = address.endsWith('.pdf') ? Buffer.from(body).toString('base64') : page;
      answers.set(address, { status, etag, modified, location, content });
    }
    return answers;
  }

  /** What the attendee who is not admitted has: own page, calendar, and the agenda on a device. */
  async function ownAnswers(attendee: TestAttendee) {
    const device = await deviceOf(attendee);
    const pages = publicAddresses().filter((address) => /^\/(en|fr)\//.test(address));
    const { text: own } = await test.http.get(`${SITE}/my/${attendee.secret}`).expect(200);
    const { text: files } = await test.http.get(`${SITE}/my/${attendee.secret}/files`).expect(200);
    const calendar = await calendarOf(attendee);
    const rest = { own, files, calendar };
    return new Map([...(await answersOf(pages, device)), ...Object.entries(rest)]);
  }

  async function calendarOf({ secret }: TestAttendee): Promise<string> {
    const { text } = await test.http.get(`${SITE}/my/${secret}`).expect(200);
    const [address] = /\/calendar\/personal\/[\w-]+\.ics/.exec(text)!;
    return (await test.http.get(address).expect(200)).text;
  }

  async function deviceOf({ secret }: TestAttendee): Promise<Browser> {
    const client = supertest.agent(test.app.getHttpServer());
    client.set('Origin', test.settings.publicUrl);
    await client.post(`${SITE}/my/${secret}/device`).expect(303);
    return client;
  }

  async function change(changes: Partial<ReturnType<typeof panelInput>>): Promise<void> {
    const now = await api.get(`panels/${panel.id}`);
    const input = panelInput({ ...now, ...changes });
    const known = Object.keys(panelInput());
    const body = Object.fromEntries(Object.entries(input).filter(([name]) => known.includes(name)));
    const parts = [{ speakerId: speaker.id, role: 'briefer' }];
    panel = await api.put(`panels/${panel.id}`, { ...body, parts, version: now.version });
  }

  const place = (time: string) =>
    api.put(`panels/${panel.id}/slot`, {
      roomId: rooms[1]!,
      startsAt: `2027-06-16T${time}:00+02:00`,
      version: panel.slot?.version ?? 0,
    });
  const publish = () => api.post('releases', NOTES);

  it('does not exist for the public, byte for byte, through every address there is', async () => {
    const named = speakerInput({ familyName: MARK, givenName: 'Sole', email: 'sole@example.org' });
    speaker = await api.post('speakers', named);
    panel = await api.post(
      'panels',
      panelInput({
        title: { en: `${MARK} briefing`, fr: `${MARK} exposé` },
        parts: [{ speakerId: speaker.id, role: 'briefer' }],
        trackId: tracks[1]!,
        audience: MILITARY,
        ...{ seats: 10, signUp: true },
      }),
    );
    file = (
      await organiser
        .post(`/api/v1/conferences/test-conference/panels/${panel.id}/files`)
        .field('visibility', 'public')
        .attach('file', PDF, `${MARK}.pdf`)
        .expect(201)
    ).body;
    await publish();
    const addresses = publicAddresses();
    expect(addresses.length).toBeGreaterThan(60);
    expect(addresses.filter((address) => address.includes(':'))).toEqual([]);
    const before = await answersOf(addresses);
    const outsiderBefore = await ownAnswers(outside);

    panel = await place('10:00');
    expect(await publish()).toMatchObject({ number: 2, changes: [{ kind: 'added' }] });
    expect(changed(before, await answersOf(addresses))).toEqual([]);
    expect(changed(outsiderBefore, await ownAnswers(outside))).toEqual([]);

    panel = await api.get(`panels/${panel.id}`);
    panel = await place('14:00');
    expect(await publish()).toMatchObject({ number: 3, changes: [{ kind: 'moved' }] });
    expect(changed(before, await answersOf(addresses))).toEqual([]);
    expect(changed(outsiderBefore, await ownAnswers(outside))).toEqual([]);
    const statuses = [...before.values()].map((answer) => (answer as { status: number }).status);
    expect(new Set(statuses)).toEqual(new Set([200, 404]));
  }, 60_000);

  it('is there for those whom it is for: agenda, search, page, speaker, slides, seat and calendar', async () => {
    const device = await deviceOf(officer);
    const page = `${SITE}/panels/${panel.slug}`;
    for (const address of [`${SITE}?day=all`, `${SITE}?q=${MARK}&day=all`, page]) {
      const { text, headers } = await device.get(address).expect(200);
      expect(text).toContain(`${MARK} briefing`);
      expect(text).toContain('By accreditation only');
      expect(text).not.toContain(`/panels/${panel.slug}.ics`);
      expect(headers['cache-control']).toBe('no-store');
    }
    await device.get(`${SITE}/speakers/${speaker.slug}`).expect(200);
    const slides = await device.get(`${SITE}/files/${file.id}`).expect(200);
    expect(slides.headers['cache-control']).toBe('private, no-cache');
    expect((await device.get(`${SITE}/changes`)).text).toContain(`${MARK} briefing`);
    const form = { do: 'take-seat', back: 'panel' };
    const pressed = await device.post(`${page}/agenda`).type('form').send(form).expect(303);
    expect(pressed.headers.location).toBe(`${page}?done=seat-taken&of=${panel.slug}`);
    expect(await calendarOf(officer)).toContain(`UID:panel-${panel.id}@apogee.test`);
    const own = await test.http.get(`${SITE}/my/${officer.secret}`).expect(200);
    expect(own.text).toContain(`${MARK} briefing`);
    expect((await test.http.get(`${SITE}/my/${officer.secret}/files`)).text).toContain(MARK);
    await test.http.get(`${SITE}/my/${officer.secret}/files/${file.id}`).expect(200);
  });

  it('answers an attendee whom it is not for as if it did not exist, also to a form', async () => {
    const device = await deviceOf(outside);
    const unknown = `${SITE}/panels/no-such-session/agenda`;
    for (const button of ['keep', 'take-seat', 'let-go']) {
      const theirs = await device
        .post(`${SITE}/panels/${panel.slug}/agenda`)
        .type('form')
        .send({ do: button, back: '' });
      const none = await device.post(unknown).type('form').send({ do: button, back: '' });
      expect([theirs.status, theirs.text]).toEqual([404, none.text]);
    }
    await test.http.get(`${SITE}/my/${outside.secret}/files/${file.id}`).expect(404);
    expect(await calendarOf(outside)).not.toContain(panel.id);
  });

  it('says on no door and on no paper what is not for everybody', async () => {
    const { body } = await test.http.get(`${SITE}/programme.pdf`).buffer(true);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(body)));
    expect(text.join('')).toContain('Panel 1');
    expect(text.join('')).not.toContain(MARK);
    const sign = await test.http.get(`${SITE}/rooms/room-2/sign`).expect(200);
    expect(sign.text).not.toContain(MARK);
  });

  it('makes releases that are listed for those alone whom they concern', async () => {
    await test.dataSource.query(
      `UPDATE panels SET title = '{"en":"Renamed","fr":"Renommée"}' WHERE slug = 'panel-1'`,
    );
    expect(await publish()).toMatchObject({ number: 4 });
    const listed = async (client: Browser) => {
      const { text } = await client.get(`${SITE}/changes`).expect(200);
      return [...text.matchAll(/id="release-(\d+)"/g)].map(([, number]) => Number(number));
    };
    expect(await listed(test.http)).toEqual([4, 1]);
    expect(await listed(await deviceOf(outside))).toEqual([4, 1]);
    expect(await listed(await deviceOf(officer))).toEqual([4, 3, 2, 1]);
  });

  it('is cancelled in the calendars of those whom it is no longer for, and goes on in the others', async () => {
    await change({ audience: null });
    await publish();
    const open = await test.http.get('/calendar/test-conference.ics').expect(200);
    expect(open.text).toContain(`SUMMARY:${MARK} briefing`);
    for (const attendee of [inside, officer]) {
      const device = await deviceOf(attendee);
      const form = { do: 'keep', back: '' };
      const page = `${SITE}/panels/${panel.slug}/agenda`;
      await device.post(page).type('form').send(form).expect(303);
    }
    await change({ audience: GERMANS });
    await publish();
    const closed = await test.http.get('/calendar/test-conference.ics').expect(200);
    expect(eventOf(closed.text)).toMatchObject({ STATUS: 'CANCELLED' });
    expect(eventOf(await calendarOf(officer))).toEqual(eventOf(closed.text));
    const goesOn = eventOf(await calendarOf(inside));
    expect(goesOn).toMatchObject({ STATUS: 'CONFIRMED' });
    expect(Number(goesOn['SEQUENCE'])).toBeGreaterThan(Number(eventOf(open.text)['SEQUENCE']));
    await test.http.get(`${SITE}/panels/${panel.slug}`).expect(410);
    await (await deviceOf(inside)).get(`${SITE}/panels/${panel.slug}`).expect(200);
  });

  /** The session's entry in a calendar, by property. */
  function eventOf(calendar: string): Record<string, string> {
    const event = calendar
      .replaceAll('\r\n ', '')
      .split('BEGIN:VEVENT')
      .find((text) => text.includes(panel.id));
    const lines = event?.split('\r\n').filter((line) => line.includes(':')) ?? [];
    return Object.fromEntries(
      lines.map((line) => [line.split(/[;:]/)[0]!, line.split(':').at(-1)!]),
    );
  }
});
