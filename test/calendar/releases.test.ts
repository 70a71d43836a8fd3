import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  eventsOf,
  faultsOf,
  readFeed,
  valueOf,
} from '../../apps/api/src/calendar/feed-check.spec-support.js';
import {
  addProgramme,
  hour,
  movePanel,
  type Programme,
  removePanel,
} from '../releases/programme.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type RawAnswer, rawClient, type RawRequest } from './raw-http.js';

type Snapshot = Map<string, RawAnswer>;
/** Events by UID: the text and what clients decide by. */
type Events = Map<string, { text: string; sequence: number; changed: string; status: string }>;

/** One after another on one conference, as a subscriber lives through them. */
describe('a subscribed calendar between two releases', () => {
  let test: TestApp;
  let get: RawRequest;
  let programme: Programme;
  let organiser: Awaited<ReturnType<TestApp['signIn']>>;
  let before: Snapshot;
  beforeAll(async () => {
    test = await createTestApp();
    get = await rawClient(test.app);
    organiser = await test.signIn('organiser');
    programme = await addProgramme(test.dataSource, test.conference.id, { rooms: 3, panels: 9 });
    before = await publishAndLook();
  });
  afterAll(() => test.close());

  const path = {
    whole: '/calendar/test-conference.ics',
    french: '/calendar/test-conference.ics?lang=fr',
    hidden: '/calendar/test-conference.ics?cancelled=hide',
    track: '/calendar/test-conference/tracks/track-1.ics',
    otherTrack: '/calendar/test-conference/tracks/track-2.ics',
    room: (number: number) => `/calendar/test-conference/rooms/room-${number}.ics`,
    speaker: (number: number) => `/calendar/test-conference/speakers/speaker-${number}.ics`,
    panel: (number: number) => `/calendar/test-conference/panels/panel-${number}.ics`,
  };
  const numbers = [1, 2, 3];
  const paths = [
    ...[path.whole, path.french, path.hidden, path.track, path.otherTrack],
    ...numbers.flatMap((number) => [path.room(number), path.speaker(number), path.panel(number)]),
  ];
  const uid = (number: number) => `panel-${programme.panels[number - 1]}@apogee.test`;

  async function publishAndLook(): Promise<Snapshot> {
    await organiser
      .post('/api/v1/conferences/test-conference/releases')
      .send({ notes: { en: '', fr: '' } })
      .expect(201);
    return look();
  }

  async function look(): Promise<Snapshot> {
    const answers = await Promise.all(paths.map(async (at) => [at, await get(at)] as const));
    for (const [at, { status, body }] of answers) {
      expect(status, at).toBe(200);
      // Releases of the same second date themselves one second apart.
      expect(faultsOf(body, Date.now() + 60_000), at).toEqual([]);
    }
    return new Map(answers);
  }

  /** Changes the draft, publishes it and checks what must hold between any two releases. */
  async function release(change: () => Promise<unknown>): Promise<Snapshot> {
    const old = before;
    await change();
    const unpublished = await look();
    for (const at of paths)
      expect(unpublished.get(at)!.raw.equals(old.get(at)!.raw), at).toBe(true);
    before = await publishAndLook();
    for (const at of paths) checkFeed(at, old.get(at)!, before.get(at)!);
    const whole = eventsIn(before, path.whole);
    for (const at of paths.filter((other) => other !== path.french)) {
      for (const [id, { text }] of eventsIn(before, at)) expect(whole.get(id)?.text, at).toBe(text);
    }
    return before;
  }

  function eventsIn(snapshot: Snapshot, at: string): Events {
    return readEvents(snapshot.get(at)!);
  }

  function readEvents({ body }: RawAnswer): Events {
    const text = body.toString();
    const texts = text.match(/BEGIN:VEVENT.*?END:VEVENT\r\n/gs) ?? [];
    return new Map(
      eventsOf(readFeed(text)).map((event, index) => [
        valueOf(event, 'UID'),
        {
          text: texts[index] ?? '',
          sequence: Number(valueOf(event, 'SEQUENCE')),
          changed: valueOf(event, 'LAST-MODIFIED'),
          status: valueOf(event, 'STATUS'),
        },
      ]),
    );
  }

  const core = (text: string) => text.match(/^(DTSTART|DTEND|LOCATION|STATUS).*$/gm)?.join();

  function checkFeed(at: string, one: RawAnswer, other: RawAnswer): void {
    const [old, now] = [readEvents(one), readEvents(other)];
    for (const [id, event] of old) {
      const next = now.get(id);
      if (at === path.hidden && !next) continue;
      expect(next, `${at}: ${id} vanished`).toBeDefined();
      expect(next!.sequence).toBeGreaterThanOrEqual(event.sequence);
      if (next!.text !== event.text)
        expect(next!.changed > event.changed, `${at} ${id}`).toBe(true);
      if (core(next!.text) !== core(event.text)) {
        expect(next!.sequence).toBeGreaterThan(event.sequence);
      }
    }
    const same = one.body.equals(other.body);
    expect(other.headers.etag === one.headers.etag, at).toBe(same);
    const dates = [one, other].map(({ headers }) => Date.parse(String(headers['last-modified'])));
    expect(dates[1]! > dates[0]!, `${at} ${dates.join()}`).toBe(!same);
  }

  /** The feeds whose bytes differ. */
  function changed(old: Snapshot, now: Snapshot): string[] {
    return paths.filter((at) => !now.get(at)!.raw.equals(old.get(at)!.raw));
  }

  it('a move in time changes that session alone: same UID, higher SEQUENCE', async () => {
    const old = before;
    const now = await release(() =>
      movePanel(test.dataSource, programme.panels[0]!, {
        roomId: programme.rooms[0]!,
        startsAt: hour(8),
      }),
    );
    const event = eventsIn(now, path.whole).get(uid(1))!;
    expect(event.sequence).toBe(1);
    expect(event.text).toContain('DTSTART;TZID=Europe/Paris:20270615T160000');
    for (const [id, { text }] of eventsIn(now, path.whole)) {
      if (id !== uid(1)) expect(text).toBe(eventsIn(old, path.whole).get(id)!.text);
    }
    expect(changed(old, now)).toEqual([
      ...[path.whole, path.french, path.hidden, path.track],
      ...[path.room(1), path.speaker(1), path.panel(1)],
    ]);
    const etag = String(old.get(path.whole)!.headers.etag);
    expect((await get(path.whole, { 'if-none-match': etag })).status).toBe(200);
    const unmoved = String(old.get(path.room(2))!.headers.etag);
    expect((await get(path.room(2), { 'if-none-match': unmoved })).status).toBe(304);
  });

  it('a move to another room is seen by the subscribers of both', async () => {
    const now = await release(() =>
      movePanel(test.dataSource, programme.panels[1]!, {
        roomId: programme.rooms[2]!,
        startsAt: hour(5),
      }),
    );
    for (const room of [2, 3]) {
      expect(eventsIn(now, path.room(room)).get(uid(2))?.text).toContain('LOCATION:Room 3');
    }
    const hidden = readEvents(await get(`${path.room(2)}?cancelled=hide`));
    expect(hidden.has(uid(2))).toBe(false);
  });

  it('an edited text raises LAST-MODIFIED and not SEQUENCE', async () => {
    const now = await release(() =>
      test.dataSource.query(
        `UPDATE panels SET title = '{"en": "New, title", "fr": "Nouveau ; titre"}' WHERE id = $1`,
        [programme.panels[2]],
      ),
    );
    expect(eventsIn(now, path.whole).get(uid(3))).toMatchObject({ sequence: 0 });
    expect(eventsIn(now, path.french).get(uid(3))!.text).toContain('SUMMARY:Nouveau \\; titre');
  });

  it('new names of a room, a track, a speaker and the venue reach every session they are in', async () => {
    const rename = (table: string, name: string, id: string) =>
      test.dataSource.query(`UPDATE ${table} SET name = $1 WHERE id = $2`, [
        JSON.stringify({ en: name, fr: name }),
        id,
      ]);
    const room = await release(() => rename('rooms', 'Great Hall', programme.rooms[0]!));
    expect(eventsIn(room, path.room(1)).get(uid(4))).toMatchObject({ sequence: 1 });
    const track = await release(() => rename('tracks', 'Orbits, and more', programme.tracks[0]!));
    expect(eventsIn(track, path.whole).get(uid(4))).toMatchObject({ sequence: 1 });
    expect(eventsIn(track, path.whole).get(uid(4))!.text).toContain(
      'CATEGORIES:Orbits\\, and more',
    );
    const speaker = await release(() =>
      test.dataSource.query(
        `UPDATE persons SET family_name = 'Renamed' WHERE family_name = 'Speaker 2'`,
      ),
    );
    expect(eventsIn(speaker, path.speaker(2)).get(uid(2))!.text).toContain('Dr Renamed');
    const venue = await release(() =>
      test.dataSource.query(`UPDATE conferences SET venue = '{"en": "Castle", "fr": "Château"}'`),
    );
    for (const { text } of eventsIn(venue, path.whole).values()) expect(text).toContain('Castle');
  });

  it('a new name of the conference changes the head of every feed and no session', async () => {
    const old = before;
    const now = await release(() =>
      test.dataSource.query(`UPDATE conferences SET name = '{"en": "New, name", "fr": "Nom"}'`),
    );
    expect(changed(old, now)).toEqual(paths);
    for (const at of paths) expect(eventsIn(now, at)).toEqual(eventsIn(old, at));
  });

  it('another track and another speaker take a session without its vanishing anywhere', async () => {
    const [track, speaker] = [programme.tracks[1], programme.speakers[1]];
    const panel = programme.panels[0];
    const now = await release(async () => {
      await test.dataSource.query('UPDATE panels SET track_id = $1 WHERE id = $2', [track, panel]);
      await test.dataSource.query('DELETE FROM parts WHERE panel_id = $1', [panel]);
      await test.dataSource.query(
        `INSERT INTO parts (conference_id, panel_id, speaker_id, role) VALUES ($1, $2, $3, 'briefer')`,
        [test.conference.id, panel, speaker],
      );
    });
    for (const at of [path.track, path.otherTrack, path.speaker(1), path.speaker(2)]) {
      expect(eventsIn(now, at).has(uid(1)), at).toBe(true);
    }
    expect(valueOf(readFeed(now.get(path.speaker(1))!.body.toString()), 'NAME')).toContain(
      'Speaker 1',
    );
  });

  it('a removed session stays as cancelled wherever it was, and says so', async () => {
    const now = await release(() => removePanel(test.dataSource, programme.panels[1]!));
    for (const at of [path.whole, path.track, path.room(2), path.room(3), path.panel(2)]) {
      const event = eventsIn(now, at).get(uid(2))!;
      expect(event.status, at).toBe('CANCELLED');
      expect(event.text).toContain('SUMMARY:[Cancelled] Panel 2\r\n');
      expect(event.text).toContain('TRANSP:TRANSPARENT');
    }
    expect(eventsIn(now, path.french).get(uid(2))!.text).toContain('SUMMARY:[Annulé] Séance 2');
    expect(eventsIn(now, path.hidden).has(uid(2))).toBe(false);
  });

  it('a session that comes back is confirmed again, under its own UID', async () => {
    const now = await release(async () => {
      await test.dataSource.query('UPDATE panels SET removed_at = NULL WHERE id = $1', [
        programme.panels[1],
      ]);
      await test.dataSource.query(
        'INSERT INTO slots (conference_id, panel_id, room_id, starts_at) VALUES ($1, $2, $3, $4)',
        [test.conference.id, programme.panels[1], programme.rooms[1], hour(7)],
      );
    });
    const event = eventsIn(now, path.room(2)).get(uid(2))!;
    expect(event).toMatchObject({ status: 'CONFIRMED', sequence: 4 });
  });

  it('another process tells the same story although it has seen the last release only', async () => {
    const late = await rawClient(await test.secondApp());
    for (const at of paths) {
      const answer = await late(at);
      expect(answer.raw.equals(before.get(at)!.raw), at).toBe(true);
      expect(answer.headers['last-modified']).toBe(before.get(at)!.headers['last-modified']);
    }
  });
});
