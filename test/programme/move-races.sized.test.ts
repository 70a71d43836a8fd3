import supertest from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MoveInput } from '#shared/programme/moves';
import type { PanelView } from '#shared/programme/panels';
import type { SlotInput } from '#shared/programme/slots';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { createTestApp, type TestApp } from '../support/app.js';
import { cookiesOf } from '../support/event-reader.js';
import { sized } from '../support/size.js';
import {
  panelInput,
  type Programme,
  programmeOf,
  roomInput,
  speakerInput,
} from './sample-inputs.js';

const ROUNDS = sized({ long: 25, short: 5 });
const NOTES = { notes: { en: '', fr: '' } };
const inOrder = (values: number[]) => values.toSorted((a, b) => a - b);
const at = (minute: number) =>
  new Date(Date.UTC(2027, 5, 15, 7, minute)).toISOString().replace('.000', '');

describe('two organisers at two processes', () => {
  let test: TestApp;
  let ada: Programme;
  let ben: Programme;
  let rooms: string[];

  beforeAll(async () => {
    test = await createTestApp();
    ada = programmeOf(await test.signIn('organiser'), test.conference.slug);
    const second = await test.secondApp();
    const signedIn = await test.signIn('organiser');
    const client = supertest.agent(second.getHttpServer());
    client.set('Origin', test.settings.publicUrl).set('Cookie', cookiesOf(signedIn));
    ben = programmeOf(client, test.conference.slug);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    await test.dataSource.query('TRUNCATE panels, rooms, speakers, persons, moves CASCADE');
    rooms = [];
    for (const name of ['Hall', 'Room 1']) {
      rooms.push((await ada.post('rooms', roomInput({ name: { en: name, fr: name } }))).id);
    }
  });

  const add = async (parts: { speakerId: string; role: 'panellist' }[] = []): Promise<PanelView> =>
    ada.post('panels', panelInput({ parts }));
  const find = async ({ id }: PanelView): Promise<PanelView> => ada.get(`panels/${id}`);
  const moving = (panel: PanelView, slot: SlotInput | null): MoveInput => ({
    kind: 'move',
    steps: [{ panelId: panel.id, version: panel.slot?.version ?? 0, slot }],
  });
  const move = (who: Programme, panel: PanelView, slot: SlotInput) =>
    who.request('post', 'moves', moving(panel, slot));

  it('may put different panels into one place; the release refuses them', async () => {
    const [one, other] = [await add(), await add()];
    const place = { roomId: rooms[0]!, startsAt: at(0) };
    const answers = await Promise.all([move(ada, one, place), move(ben, other, place)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const refused = await ada.post('releases', NOTES, 409);
    expect(refused).toMatchObject({ code: 'release_clashes', clashes: [{ kind: 'room' }] });
  });

  it('who move the same panel: one wins, the other is shown the panel as it is', async () => {
    const panel = await add();
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await find(panel);
      const answers = await Promise.all([
        move(ada, before, { roomId: rooms[0]!, startsAt: at(round * 2 + 1) }),
        move(ben, before, { roomId: rooms[1]!, startsAt: at(round * 2 + 1) }),
      ]);
      expect(inOrder(answers.map(({ status }) => status))).toEqual([201, 409]);
      const won = answers.find(({ status }) => status === 201)!;
      const lost = answers.find(({ status }) => status === 409)!;
      const now = await find(panel);
      expect(won.body.panels[0].slot).toEqual(now.slot);
      expect(lost.body).toMatchObject({
        code: 'stale_version',
        current: now,
        changed: { actor: 'Sample organiser' },
      });
    }
  });

  it('who move many panels in opposite order wait for each other without a fault', async () => {
    const panels: PanelView[] = [];
    for (let count = 0; count < 8; count += 1) panels.push(await add());
    for (let round = 0; round < ROUNDS; round += 1) {
      const now = await Promise.all(panels.map(find));
      const steps = (minute: number) =>
        now.map((panel) => moving(panel, { roomId: null, startsAt: at(minute) }).steps[0]!);
      const [one, other] = await Promise.all([
        ada.request('post', 'moves', { kind: 'move', steps: steps(round * 2 + 1) }),
        ben.request('post', 'moves', {
          kind: 'move',
          steps: steps(round * 2 + 2).toReversed(),
        }),
      ]);
      expect(inOrder([one.status, other.status])).toEqual([201, 409]);
      const starts = new Set(
        (await Promise.all(panels.map(find))).map(({ slot }) => slot!.startsAt),
      );
      expect(starts.size).toBe(1);
    }
  });

  it('of whom one undoes what the other changes: one of both happens, never half of each', async () => {
    const panel = await add();
    const seen = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = { roomId: rooms[0]!, startsAt: at(0) };
      await ada.post('moves', moving(await find(panel), { ...start, startsAt: at(round + 1) }));
      const moved = await ada.post('moves', moving(await find(panel), start));
      const before: PanelView = { ...panel, slot: moved.panels[0].slot };
      const foreign = { roomId: rooms[1]!, startsAt: at(120) };
      const [undone, changed] = await Promise.all([
        ada.request('post', 'moves/undo', {}),
        move(ben, before, foreign),
      ]);
      const { slot } = await find(panel);
      if (undone.status === 200) {
        expect(changed.body).toMatchObject({ code: 'stale_version', current: { slot } });
        expect(new Date(slot!.startsAt)).toEqual(new Date(at(round + 1)));
        seen.add('undone');
      } else {
        expect([undone.body.code, changed.status]).toEqual(['move_outdated', 201]);
        expect([slot!.roomId, new Date(slot!.startsAt)]).toEqual([rooms[1], new Date(at(120))]);
        seen.add('changed');
      }
    }
    expect(seen.size).toBeGreaterThan(0);
  });

  it('of whom one publishes while the other edits: no update is lost, no clash published', async () => {
    const speakerId = (await ada.post('speakers', speakerInput())).id;
    const parts = [{ speakerId, role: 'panellist' as const }];
    const [one, two, three] = [await add(parts), await add(parts), await add()];
    await ada.post('moves', moving(two, { roomId: rooms[1]!, startsAt: at(0) }));
    await ada.post('moves', moving(three, { roomId: rooms[0]!, startsAt: at(0) }));
    let isOver = false;
    const moves = (async () => {
      let last = await find(one);
      for (let round = 0; !isOver; round += 1) {
        // In turn: with the speaker's other session, into the taken room, and out of everybody's way.
        const place = [
          { roomId: rooms[0]!, startsAt: at(30) },
          { roomId: rooms[0]!, startsAt: at(59) },
          { roomId: rooms[0]!, startsAt: at(60 + (round % 200)) },
        ][round % 3]!;
        const answer = await ben.post('moves', moving(last, place));
        last = { ...one, slot: answer.panels[0].slot };
      }
      return last;
    })();
    const answers = [];
    for (let batch = 0; batch < 15; batch += 1) {
      answers.push(
        ...(await Promise.all([1, 2].map(() => ada.request('post', 'releases', NOTES)))),
      );
    }
    isOver = true;
    const last = await moves;
    expect((await find(one)).slot).toEqual(last.slot);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const documents = await test.dataSource.query<{ document: ReleaseDocument }[]>(
      'SELECT document FROM releases WHERE conference_id = $1 ORDER BY number',
      [test.conference.id],
    );
    expect(documents.length).toBe(answers.filter(({ status }) => status === 201).length);
    expect(documents.length).toBeGreaterThan(1);
    for (const { document } of documents) {
      const placed = new Map(document.panels.map((panel) => [panel.id, panel]));
      const moved = placed.get(one.id);
      if (moved) expect(moved.startsAt >= '2027-06-15T08:00:00Z', moved.startsAt).toBe(true);
    }
  });
});
