import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReleaseImpact } from '#shared/releases/impact';
import {
  addAttendee,
  keepPanels,
  offerSeats,
  takeSeats,
  type TestAttendee,
} from '../registrations/attendees.js';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';
import { addProgramme, hour, movePanel, type Programme, removePanel } from './programme.js';
import { statementsOf } from '../support/statements.js';

const RELEASE = /\b(panels|releases|panel_calendars|heard|stars)\b/;

describe('the impact of a release', () => {
  let test: TestApp;
  let conference: TestConference;
  let organiser: Awaited<ReturnType<TestApp['signIn']>>;
  let programme: Programme;
  let count = 0;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    count += 1;
    conference = await test.addConference(`impact-${count}`);
    organiser = await test.signIn('organiser', conference.id);
    programme = await addProgramme(test.dataSource, conference.id, { rooms: 2, panels: 6 });
    await publish();
  });

  const base = () => `/api/v1/conferences/${conference.slug}`;
  const panel = (number: number) => programme.panels[number - 1]!;
  const attendee = () => addAttendee(test, conference);
  const keep = (who: TestAttendee, ...numbers: number[]) =>
    keepPanels(test, who, ...numbers.map(panel));
  const move = (number: number, at: number, room = 0) =>
    movePanel(test.dataSource, panel(number), {
      roomId: programme.rooms[room]!,
      startsAt: hour(at),
    });

  const publish = () =>
    organiser
      .post(`${base()}/releases`)
      .send({ notes: { en: '', fr: '' } })
      .expect(201);

  async function impact(): Promise<ReleaseImpact> {
    return (await organiser.get(`${base()}/review/impact`).expect(200)).body as ReleaseImpact;
  }

  const namesOf = (people: { familyName: string }[]) => people.map(({ familyName }) => familyName);

  it('counts those with a seat, those who keep it, and names the speakers', async () => {
    const [one, two, three] = await Promise.all([attendee(), attendee(), attendee()]);
    await offerSeats(test, panel(1), 2);
    await takeSeats(test, one, panel(1));
    await keep(one, 1);
    await keep(two, 1);
    await keep(three, 2);
    await removePanel(test.dataSource, panel(1));
    await move(2, 8, 1);
    const { changes, reach } = await impact();
    const byId = new Map(changes.map((change) => [change.panelId, change]));
    expect(byId.get(panel(1))).toMatchObject({ seats: 1, stars: 1, room: null });
    expect(namesOf(byId.get(panel(1))!.speakers)).toEqual(['Speaker 1']);
    expect(byId.get(panel(2))).toMatchObject({
      seats: 0,
      stars: 1,
      room: { capacity: 100, holds: true },
    });
    expect(reach).toMatchObject({
      mails: 5,
      speakers: 2,
      attendees: 3,
      invitations: 1,
      cancellations: 1,
      unreachable: [],
      seatsInCancelled: 1,
      attendeesWithNewClash: 0,
    });
  });

  it('counts a new overlap in an own agenda, not one that was there', async () => {
    const [before, moved, apart] = await Promise.all([attendee(), attendee(), attendee()]);
    await keep(before, 1, 2);
    await keep(moved, 1, 3);
    await keep(apart, 1, 6);
    await move(1, 1, 0);
    await move(3, 0, 0);
    await move(1, 2, 0);
    await move(5, 1, 0);
    const { changes, reach } = await impact();
    const clashes = new Map(changes.map((each) => [each.panelId, each.newClashes.attendees]));
    expect(clashes.get(panel(1))).toBe(1);
    expect(clashes.get(panel(3))).toBe(0);
    expect(reach.attendeesWithNewClash).toBe(1);
  });

  it('names the speakers who would have to be in two places, and rooms that are too small', async () => {
    await test.dataSource.query(
      `INSERT INTO parts (conference_id, panel_id, speaker_id, role) VALUES ($1, $2, $3, 'moderator')`,
      [conference.id, panel(5), programme.speakers[0]],
    );
    await publish();
    await test.dataSource.query('UPDATE rooms SET capacity = 1 WHERE id = $1', [
      programme.rooms[1],
    ]);
    const crowd = await Promise.all([attendee(), attendee()]);
    for (const each of crowd) await keep(each, 1);
    await move(6, 7, 0);
    await move(1, 2, 1);
    const { changes } = await impact();
    const change = changes.find(({ panelId }) => panelId === panel(1))!;
    expect(namesOf(change.newClashes.speakers)).toEqual(['Speaker 1']);
    expect(change.room).toEqual({ capacity: 1, holds: false });
  });

  it('counts the confirmed alone, and nobody of another conference', async () => {
    const gone = await attendee();
    await keep(gone, 1);
    await test.dataSource.query(`UPDATE registrations SET status = 'declined' WHERE id = $1`, [
      gone.id,
    ]);
    await move(1, 8);
    const { changes, reach } = await impact();
    expect(changes[0]).toMatchObject({ seats: 0, stars: 0 });
    expect(reach).toMatchObject({ mails: 1, attendees: 0, speakers: 1 });
  });

  it('names speakers without an address, whom nobody can write to', async () => {
    await test.dataSource.query(
      `UPDATE persons SET email = NULL WHERE id = (SELECT person_id FROM speakers WHERE id = $1)`,
      [programme.speakers[0]],
    );
    await move(1, 8);
    const { reach } = await impact();
    expect(reach.mails).toBe(0);
    expect(namesOf(reach.unreachable)).toEqual(['Speaker 1']);
  });

  it('asks as many statements for many as for few', async () => {
    const statements = async (path: string) => {
      const texts = await statementsOf(() => organiser.get(base() + path).expect(200));
      return texts.filter((text) => RELEASE.test(text) && !text.includes('sessions')).length;
    };
    await move(1, 8);
    const paths = ['/review/impact', '/review/notices', '/review/changes'];
    const counts = async () => {
      const found: number[] = [];
      for (const path of paths) found.push(await statements(path));
      return found;
    };
    const few = await counts();
    const crowd = await Promise.all([attendee(), attendee(), attendee()]);
    for (const each of crowd) await keep(each, 1, 2, 3);
    await move(2, 8, 1);
    await move(3, 9, 0);
    expect(few).toEqual([8, 7, 3]);
    expect(await counts()).toEqual(few);
  });
});
