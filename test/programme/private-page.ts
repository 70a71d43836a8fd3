import type { SpeakerView } from '#shared/programme/speakers';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';
import {
  panelInput,
  type Programme,
  programmeOf,
  slotInput,
  speakerInput,
} from './sample-inputs.js';

export const PRIVATE_EMAIL = 'only.organisers@example.org';
export const PRIVATE_PHONE = '+33 6 12 34 56 78';
export const PRIVATE_REASON = 'Recovering from surgery';

/** A speaker's private page, and the organiser who looks at what becomes of it; a conference of its own for each test. */
export class PrivatePage {
  test: TestApp;
  api: Programme;
  speaker: SpeakerView;
  path: string;
  conference: TestConference;
  private conferences = 0;

  async open(): Promise<void> {
    this.test = await createTestApp();
  }

  async close(): Promise<void> {
    await this.test.close();
  }

  async begin(): Promise<void> {
    await this.test.dataSource.query('TRUNCATE rate_limits');
    this.conference = await this.test.addConference(`conference-${(this.conferences += 1)}`);
    const organiser = await this.test.signIn('organiser', this.conference.id);
    this.api = programmeOf(organiser, this.conference.slug);
    this.speaker = await this.api.post(
      'speakers',
      speakerInput({ email: PRIVATE_EMAIL, phone: PRIVATE_PHONE, language: 'en' }),
    );
    this.path = await this.link(this.speaker.id);
  }

  async link(id: string, renew = false): Promise<string> {
    const { url } = await this.api.post(`speakers/${id}/link`, { renew }, 200);
    return new URL(url).pathname;
  }

  /** Sends a form of the page. */
  post(part: string, body: object) {
    return this.test.http
      .post(`${this.path}/${part}`)
      .set('Origin', this.test.settings.publicUrl)
      .type('form')
      .send(body);
  }

  upload(part: string, content: Buffer, name: string) {
    return this.test.http
      .post(`${this.path}/${part}`)
      .set('Origin', this.test.settings.publicUrl)
      .attach('file', content, name);
  }

  async now(): Promise<SpeakerView> {
    return this.api.get(`speakers/${this.speaker.id}`);
  }

  async history(): Promise<{ action: string; actor: string }[]> {
    return (await this.api.get(`audit?entity=speaker&entityId=${this.speaker.id}`)).items;
  }

  /** A placed session of the speaker, with somebody else in it. */
  async withSession(): Promise<string> {
    const other = await this.api.post(
      'speakers',
      speakerInput({ familyName: 'Surprise', email: null }),
    );
    const panel = await this.api.post(
      'panels',
      panelInput({
        parts: [
          { speakerId: this.speaker.id, role: 'keynote' },
          { speakerId: other.id, role: 'panellist' },
        ],
      }),
    );
    await this.api.put(`panels/${panel.id}/slot`, slotInput());
    return panel.id;
  }

  async publish(): Promise<void> {
    await this.api.post('releases', { notes: { en: '', fr: '' } });
  }
}

/** The fields of the form with the details, as the page fills them in. */
export function detailsForm(saved: SpeakerView, changes: Record<string, string> = {}) {
  return {
    rankOrTitle: saved.rankOrTitle,
    givenName: saved.givenName,
    familyName: saved.familyName,
    'office.en': saved.office.en,
    'office.fr': saved.office.fr,
    'organisation.en': saved.organisation.en,
    'organisation.fr': saved.organisation.fr,
    nation: saved.nation ?? '',
    'biography.en': saved.biography.en,
    'biography.fr': saved.biography.fr,
    phone: saved.phone,
    version: String(saved.version),
    ...changes,
  };
}
