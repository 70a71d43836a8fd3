import type { ReleaseView } from '#shared/releases/releases';
import type { ProgrammeMailData } from '../../apps/api/src/releases/mails/mail-data.js';
import { addAttendee, keepPanels, type TestAttendee } from '../registrations/attendees.js';
import type { TestApp, TestConference } from '../support/app.js';
import { addProgramme, hour, movePanel, type Programme } from './programme.js';

interface Told {
  to: string;
  language: string;
  data: ProgrammeMailData;
}

type Organiser = Awaited<ReturnType<TestApp['signIn']>>;

/** A conference whose six panels in two rooms everybody concerned has heard of, and what its releases tell from then on. */
export class NotifiedConference {
  private constructor(
    private readonly test: TestApp,
    readonly conference: TestConference,
    readonly organiser: Organiser,
    readonly programme: Programme,
  ) {}

  static async of(test: TestApp, slug: string): Promise<NotifiedConference> {
    const conference = await test.addConference(slug);
    const organiser = await test.signIn('organiser', conference.id);
    const size = { rooms: 2, panels: 6 };
    const programme = await addProgramme(test.dataSource, conference.id, size);
    const made = new NotifiedConference(test, conference, organiser, programme);
    await made.publish();
    await made.forgetMails();
    return made;
  }

  /** Where its API is. */
  get base(): string {
    return `/api/v1/conferences/${this.conference.slug}`;
  }

  async publish(input: { silent?: boolean } = {}): Promise<ReleaseView> {
    const notes = { en: '', fr: '' };
    const answer = await this.organiser.post(`${this.base}/releases`).send({ notes, ...input });
    if (answer.status !== 201) throw new Error(`not published: ${JSON.stringify(answer.body)}`);
    return answer.body as ReleaseView;
  }

  async told(): Promise<Told[]> {
    return this.test.dataSource.query(
      `SELECT to_address AS "to", language, data FROM mails
       WHERE conference_id = $1 AND kind = 'programme-changes' ORDER BY to_address`,
      [this.conference.id],
    );
  }

  /** Who was told what, as `address: kind of change to panel`. */
  async toldLines(): Promise<string[]> {
    const slugs = new Map(this.programme.panels.map((id, index) => [id, `panel-${index + 1}`]));
    return (await this.told()).flatMap(({ to, data }) =>
      data.changes.map(({ kind, panelId }) => `${to}: ${kind} ${slugs.get(panelId)}`),
    );
  }

  /** All but those that calendars took. */
  async forgetMails(): Promise<void> {
    const { id } = this.conference;
    await this.test.dataSource.query(
      `DELETE FROM mails WHERE conference_id = $1 AND kind <> 'calendar-entry'`,
      [id],
    );
  }

  /** The panel of that number, from 1. */
  panel(number: number): string {
    return this.programme.panels[number - 1]!;
  }

  /** The address of the speaker of that number, from 1. */
  speaker(number: number): string {
    return `speaker-${number}@leak.example`;
  }

  async move(number: number, at: number, room = 0): Promise<void> {
    const to = { roomId: this.programme.rooms[room]!, startsAt: hour(at) };
    await movePanel(this.test.dataSource, this.panel(number), to);
  }

  async attendee(changes = {}): Promise<TestAttendee> {
    return addAttendee(this.test, this.conference, changes);
  }

  async keep(who: TestAttendee, ...numbers: number[]): Promise<void> {
    await keepPanels(this.test, who, ...numbers.map((number) => this.panel(number)));
  }
}
