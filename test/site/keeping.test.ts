import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { OwnPageService } from '../../apps/api/src/registrations/own-page.service.js';
import { findOwnAgenda } from '../../apps/api/src/registrations/seats/own-agenda.queries.js';
import { ReleasesService } from '../../apps/api/src/releases/releases.service.js';
import {
  addAttendee,
  keepPanels,
  seatsOf,
  takeSeats,
  type TestAttendee,
} from '../registrations/attendees.js';
import { addProgramme, type Programme, removePanel } from '../releases/programme.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { statementsOf } from '../support/statements.js';

const NOTES = { notes: { en: '', fr: '' } };
const AGENDA = '/en/test-conference';

describe('an attendee’s device', () => {
  let test: TestApp;
  let programme: Programme;
  beforeAll(async () => {
    test = await createTestApp();
    programme = await addProgramme(test.dataSource, test.conference.id, { rooms: 2, panels: 6 });
    await test.dataSource.query('UPDATE panels SET seats = 1, sign_up = true WHERE id = ANY($1)', [
      programme.panels.slice(0, 3),
    ]);
    await publish();
  });
  afterAll(() => test.close());

  const publish = () => test.app.get(ReleasesService).publish(OPERATOR, test.conference.id, NOTES);
  const own = ({ secret }: TestAttendee) => `${AGENDA}/my/${secret}`;
  const agendaOf = (attendee: TestAttendee) => findOwnAgenda(test.dataSource, attendee);

  /** A browser that is nobody's yet: it keeps cookies and says where its forms come from. */
  function browser() {
    const client = supertest.agent(test.app.getHttpServer());
    client.set('Origin', test.settings.publicUrl);
    return client;
  }
  type Browser = ReturnType<typeof browser>;

  async function deviceOf(attendee: TestAttendee): Promise<Browser> {
    const client = browser();
    await client
      .post(`${own(attendee)}/device`)
      .expect(303)
      .expect('Location', AGENDA);
    return client;
  }

  const press = (client: Browser, panel: number, button: string, back = 'day=all') =>
    client.post(`${AGENDA}/panels/panel-${panel}/agenda`).type('form').send({ do: button, back });

  const cardOf = (html: string, panel: number) =>
    html.split('<li class="cell').find((part) => part.includes(`id="s-panel-${panel}"`)) ?? '';

  it('gets a cookie for the pages of this conference alone, which scripts cannot read', async () => {
    const attendee = await addAttendee(test);
    const { headers } = await browser()
      .post(`${own(attendee)}/device`)
      .expect(303);
    const cookies = headers['set-cookie'] as unknown as string[];
    expect(cookies).toHaveLength(2);
    for (const [index, language] of ['en', 'fr'].entries()) {
      expect(cookies[index]).toMatch(
        new RegExp(
          `^apogee_attendee=${attendee.id}\\.[\\w-]{43}; Max-Age=\\d+; Path=/${language}/test-conference; HttpOnly; SameSite=Lax$`,
        ),
      );
      expect(cookies[index]).not.toContain(attendee.secret);
    }
  });

  it('keeps and lets go on the agenda, and comes back to where it was', async () => {
    const attendee = await addAttendee(test);
    const client = await deviceOf(attendee);
    const kept = await press(client, 5, 'keep', 'day=2027-06-15&track=track-1&q=panel').expect(303);
    expect(kept.headers.location).toBe(
      `${AGENDA}?day=2027-06-15&track=track-1&q=panel&done=kept&of=panel-5#s-panel-5`,
    );
    expect((await agendaOf(attendee)).stars).toEqual(new Set([programme.panels[4]]));
    const { text } = await client.get(kept.headers.location!).expect(200);
    expect(text).toContain('In your agenda: Panel 5');
    expect(cardOf(text, 5)).toContain('value="let-go" aria-pressed="true"');
    expect(cardOf(text, 6)).toContain('value="keep" aria-pressed="false"');
    await press(client, 5, 'let-go').expect(303);
    expect((await agendaOf(attendee)).stars).toEqual(new Set());
  });

  it('takes the last seat, tells the next that it is full, and gives it back', async () => {
    const [first, second] = [await addAttendee(test), await addAttendee(test)];
    const [one, other] = [await deviceOf(first), await deviceOf(second)];
    const before = await one.get(`${AGENDA}?day=all`).expect(200);
    expect(cardOf(before.text, 1)).toContain('1 of 1 seats left');
    await press(one, 1, 'take-seat').expect(303);
    const mine = await one.get(`${AGENDA}?day=all`).expect(200);
    expect(cardOf(mine.text, 1)).toContain('Your seat');
    const full = await other.get(`${AGENDA}/panels/panel-1`).expect(200);
    expect(full.text).toContain('0 of 1 seats left');
    expect(full.text).not.toContain('value="take-seat"');
    const refused = await press(other, 1, 'take-seat', 'panel').expect(303);
    expect(refused.headers.location).toBe(`${AGENDA}/panels/panel-1?done=full&of=panel-1`);
    const told = await other.get(refused.headers.location!).expect(200);
    expect(told.text).toMatch(/role="alert".*Every seat is taken: Panel 1/);
    await press(one, 1, 'give-seat-back').expect(303);
    expect(await seatsOf(test, programme.panels[0]!)).toMatchObject({ taken: 0 });
  });

  it('refuses a second seat at the same time and names the first', async () => {
    const attendee = await addAttendee(test);
    const client = await deviceOf(attendee);
    await press(client, 1, 'take-seat').expect(303);
    const { headers } = await press(client, 2, 'take-seat').expect(303);
    expect(headers.location).toBe(`${AGENDA}?day=all&done=overlap&of=panel-2&beside=panel-1`);
    const { text } = await client.get(headers.location!).expect(200);
    expect(text).toContain('At that time you have a seat in: Panel 1.');
    await press(client, 1, 'give-seat-back').expect(303);
  });

  it('shows the own agenda alone when asked to', async () => {
    const attendee = await addAttendee(test);
    const client = await deviceOf(attendee);
    await keepPanels(test, attendee, programme.panels[3]!);
    const { text } = await client.get(`${AGENDA}?day=all&mine=1`).expect(200);
    expect(text.match(/id="s-panel-\d"/g)).toEqual(['id="s-panel-4"']);
    const everybody = await browser().get(`${AGENDA}?day=all&mine=1`).expect(200);
    expect(everybody.text.match(/id="s-panel-\d"/g)).toHaveLength(6);
  });

  it('lets what was cancelled only be removed', async () => {
    const attendee = await addAttendee(test);
    const client = await deviceOf(attendee);
    const [gone] = programme.panels.slice(5) as [string];
    await keepPanels(test, attendee, gone);
    await removePanel(test.dataSource, gone);
    await publish();
    const { text } = await client.get(`${AGENDA}?day=all`).expect(200);
    expect(cardOf(text, 6)).toContain('Cancelled');
    expect(cardOf(text, 6)).toContain('value="let-go"');
    const page = await client.get(`${AGENDA}/panels/panel-6`).expect(410);
    expect(page.text).toContain('value="let-go"');
    await press(client, 6, 'let-go').expect(303);
    expect(cardOf((await client.get(`${AGENDA}?day=all`)).text, 6)).not.toContain('name="do"');
    const again = await press(client, 6, 'keep').expect(303);
    expect(again.headers.location).toContain('done=gone');
  });

  it('never gets what is kept for everybody, and leaves it byte for byte as it was', async () => {
    const attendee = await addAttendee(test);
    const client = await deviceOf(attendee);
    for (const path of [`${AGENDA}?day=all`, `${AGENDA}/panels/panel-1`, `${AGENDA}/speakers`]) {
      const before = await browser().get(path).expect(200);
      const mine = await client.get(path).expect(200);
      expect(mine.headers['cache-control']).toBe('no-store');
      expect(mine.headers.etag).toBeUndefined();
      expect(mine.text).toContain('My agenda');
      const conditional = await client.get(path).set('If-None-Match', before.headers.etag!);
      expect(conditional.status).toBe(200);
      for (const cookie of ['', 'apogee_attendee=nobody', `apogee_attendee=${attendee.id}.x`]) {
        const after = await test.http.get(path).set('Cookie', cookie).expect(200);
        expect(after.text).toBe(before.text);
        expect(after.headers.etag).toBe(before.headers.etag);
      }
    }
  });

  it('is left again', async () => {
    const client = await deviceOf(await addAttendee(test));
    await client.post(`${AGENDA}/leave`).expect(303);
    const { text } = await client.get(AGENDA).expect(200);
    expect(text).not.toContain('aria-pressed');
    await press(client, 1, 'keep').expect(303).expect('Location', `${AGENDA}/keep`);
  });

  it('is worth nothing when the registration ends, in another conference, or without its origin', async () => {
    const attendee = await addAttendee(test);
    const client = await deviceOf(attendee);
    await client
      .post(`${AGENDA}/panels/panel-3/agenda`)
      .set('Origin', 'https://evil.example')
      .type('form')
      .send({ do: 'keep' })
      .expect(403);
    const cookie = { Cookie: 'apogee_attendee=' + (await tokenOf(attendee)) };
    await supertest(test.app.getHttpServer())
      .post(`${AGENDA}/panels/panel-3/agenda`)
      .set(cookie)
      .type('form')
      .send({ do: 'keep' })
      .expect(403);
    await test.addConference('next-door');
    await supertest(test.app.getHttpServer())
      .post('/en/next-door/panels/panel-3/agenda')
      .set({ ...cookie, Origin: test.settings.publicUrl })
      .type('form')
      .send({ do: 'keep' })
      .expect('Location', '/en/next-door/keep');
    await test.app.get(OwnPageService).cancel(attendee.secret);
    await press(client, 3, 'keep').expect(303).expect('Location', `${AGENDA}/keep`);
    expect((await agendaOf(attendee)).stars).toEqual(new Set());
  });

  async function tokenOf(attendee: TestAttendee): Promise<string> {
    const { headers } = await browser().post(`${own(attendee)}/device`);
    return /apogee_attendee=([^;]+)/.exec(String(headers['set-cookie']))![1]!;
  }

  it('answers unknown buttons and sessions like any unknown address', async () => {
    const client = await deviceOf(await addAttendee(test));
    for (const button of ['', 'cancel', '__proto__', 'constructor']) {
      await press(client, 3, button).expect(404);
    }
    await press(client, 99, 'keep').expect(404);
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil', 'done=kept&of=x']) {
      const { headers } = await press(client, 3, 'keep', back).expect(303);
      expect(headers.location).toMatch(
        /^\/en\/test-conference\?day=2027-06-15&done=kept&of=panel-3#/,
      );
    }
  });

  it('asks the database for the own agenda in a fixed number of queries', async () => {
    const attendee = await addAttendee(test);
    const client = await deviceOf(attendee);
    const count = async () => {
      const texts = await statementsOf(() => client.get(`${AGENDA}?day=all`).expect(200));
      return texts.filter((text) => /\b(registrations|stars|panel_seats)\b/.test(text)).length;
    };
    const few = await count();
    await keepPanels(test, attendee, ...programme.panels.slice(0, 5));
    expect(await count()).toBe(few);
    expect(few).toBe(3);
  });

  describe('the own page', () => {
    it('lists what is kept and seated by time, marks overlaps, and every button works', async () => {
      const attendee = await addAttendee(test);
      const [one, beside, later] = programme.panels as [string, string, string];
      await keepPanels(test, attendee, one, beside);
      await takeSeats(test, attendee, later);
      const client = browser();
      const page = await client.get(own(attendee)).expect(200);
      const entries = page.text.split('<li class="my"').slice(1);
      expect(entries.map((entry) => /panels\/(panel-\d)"/.exec(entry)![1])).toEqual([
        'panel-1',
        'panel-2',
        'panel-3',
      ]);
      expect(entries[0]).toContain('Overlaps with Panel 2');
      expect(entries[2]).not.toContain('Overlaps');
      expect(entries[2]).toContain('Your seat');
      const send = (panel: string, button: string) =>
        client
          .post(`${own(attendee)}/agenda`)
          .type('form')
          .send({ panel, do: button });
      const { headers } = await send('panel-1', 'take-seat').expect(303);
      expect(headers.location).toBe(`${own(attendee)}?done=seat-taken&of=panel-1#agenda`);
      expect((await client.get(headers.location!)).text).toContain('You have a seat: Panel 1');
      await send('panel-3', 'give-seat-back').expect(303);
      await send('panel-1', 'give-seat-back').expect(303);
      await send('panel-1', 'let-go').expect(303);
      await send('panel-2', 'let-go').expect(303);
      const empty = await client.get(own(attendee)).expect(200);
      expect(empty.text).toContain('You keep no session yet');
    });

    it('offers neither agenda nor device while the organisers decide', async () => {
      const waiting = await addAttendee(test, test.conference, {
        categoryId: test.conference.categories.manual,
      });
      const { text } = await browser().get(own(waiting)).expect(200);
      expect(text).not.toContain('id="agenda"');
      await browser()
        .post(`${own(waiting)}/device`)
        .expect(409);
    });
  });
});
