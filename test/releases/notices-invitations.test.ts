import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { offerSeats, takeSeats } from '../registrations/attendees.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { NotifiedConference } from './notified-conference.js';
import { hour, removePanel } from './programme.js';

describe('notices to those who were invited', () => {
  let test: TestApp;
  let its: NotifiedConference;
  let count = 0;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    count += 1;
    its = await NotifiedConference.of(test, `invited-${count}`);
  });

  it('cancel the invitations that were sent, and only those', async () => {
    const [invited, never] = await Promise.all([its.attendee(), its.attendee()]);
    await offerSeats(test, its.panel(1), 5);
    await takeSeats(test, invited, its.panel(1));
    await test.dataSource.query('UPDATE panels SET sign_up = true, seats = 5 WHERE id = $1', [
      its.panel(1),
    ]);
    await its.move(1, 8);
    await its.publish();
    await takeSeats(test, never, its.panel(1));
    await removePanel(test.dataSource, its.panel(1));
    await its.forgetMails();
    await its.publish();
    const methods = Object.fromEntries(
      (await its.told()).map(({ to, data }) => [to, data.changes[0]!.invitation]),
    );
    expect(methods).toEqual({
      [invited.email]: { method: 'CANCEL', sequence: 2 },
      [never.email]: null,
      [its.speaker(1)]: { method: 'CANCEL', sequence: 2 },
    });
    await test.dataSource.query('UPDATE panels SET removed_at = NULL WHERE id = $1', [
      its.panel(1),
    ]);
    await test.dataSource.query(
      'INSERT INTO slots (conference_id, panel_id, room_id, starts_at) VALUES ($1, $2, $3, $4)',
      [its.conference.id, its.panel(1), its.programme.rooms[0], hour(8)],
    );
    await its.forgetMails();
    await its.publish();
    expect((await its.told()).map(({ data }) => data.changes[0])).toEqual(
      Array.from({ length: 3 }, () =>
        expect.objectContaining({
          kind: 'added',
          before: null,
          invitation: { method: 'REQUEST', sequence: 3 },
        }),
      ),
    );
  });

  it('tell speakers that they are in a session, or no longer; those who declined nothing', async () => {
    await test.dataSource.query('DELETE FROM parts WHERE panel_id = $1', [its.panel(1)]);
    await test.dataSource.query(
      `INSERT INTO parts (conference_id, panel_id, speaker_id, role) VALUES ($1, $2, $3, 'keynote')`,
      [its.conference.id, its.panel(1), its.programme.speakers[2]],
    );
    await test.dataSource.query(`UPDATE speakers SET state = 'declined' WHERE id = $1`, [
      its.programme.speakers[3],
    ]);
    await test.dataSource.query(
      `UPDATE persons SET email = NULL WHERE id = (SELECT person_id FROM speakers WHERE id = $1)`,
      [its.programme.speakers[4]],
    );
    await its.move(4, 9);
    await its.move(5, 9, 1);
    await its.publish();
    expect(await its.toldLines()).toEqual([
      `${its.speaker(1)}: left panel-1`,
      `${its.speaker(3)}: added panel-1`,
    ]);
    const [left] = await its.told();
    expect(left!.data.changes[0]!.invitation).toEqual({ method: 'CANCEL', sequence: 0 });
    const [row] = await test.dataSource.query<{ heard: number }[]>(
      'SELECT count(*)::int AS heard FROM heard WHERE speaker_id = $1',
      [its.programme.speakers[0]],
    );
    expect(row!.heard).toBe(0);
  });
});
