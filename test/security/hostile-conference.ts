import type { PanelView } from '#shared/programme/panels';
import type { SpeakerView } from '#shared/programme/speakers';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { setRole } from '../../apps/api/src/auth/accounts.js';
import {
  panelInput,
  roomInput,
  slotInput,
  speakerInput,
  trackInput,
} from '../programme/sample-inputs.js';
import { sampleInput } from '../registrations/sample-input.js';
import type { TestApp } from '../support/app.js';
import { addAccount, signInCookie, type TestAccount } from './accounts.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** An answer as far as these tests look at it. */
export interface Got {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

/** A conference in which every text is the same hostile one, published, with a registration. */
export interface HostileConference {
  slug: string;
  panel: PanelView;
  cancelled: PanelView;
  speaker: SpeakerView;
  /** Path of the attendee's own page, in English. */
  ownPage: string;
  registrationId: string;
}

/** Fills conferences through the API, as organisers and attendees do. */
export class HostileConferences {
  private requests = 0;

  private constructor(
    private readonly test: TestApp,
    private readonly account: TestAccount,
    private readonly cookie: string,
  ) {}

  static async with(test: TestApp): Promise<HostileConferences> {
    const account = await addAccount(test, 'owner', test.conference.id);
    return new HostileConferences(test, account, await signInCookie(test, account));
  }

  /** Each request comes from an address of its own, so that no limit ends the test. */
  async send(method: Method, url: string, body?: object | string): Promise<Got> {
    this.requests += 1;
    const answer = await this.test.app.inject({
      method,
      url,
      remoteAddress: `10.1.${this.requests >> 8}.${this.requests & 255}`,
      headers: {
        origin: this.test.settings.publicUrl,
        ...(url.startsWith('/api/') ? { cookie: this.cookie } : {}),
        ...(body === undefined
          ? {}
          : {
              'content-type':
                typeof body === 'string' ? 'application/x-www-form-urlencoded' : 'application/json',
            }),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, headers: answer.headers, text: answer.body };
  }

  async fill(slug: string, words: string): Promise<HostileConference> {
    const conference = await this.test.addConference(slug);
    await setRole(this.test.dataSource.manager, OPERATOR, {
      accountId: this.account.id,
      conferenceId: conference.id,
      role: 'owner',
    });
    const base = `/api/v1/conferences/${slug}`;
    const call = async <View>(method: Method, path: string, body?: object) => {
      const { status, text } = await this.send(method, base + path, body);
      if (status >= 300) throw new Error(`${status} ${method} ${path} ${text}`);
      return (text ? JSON.parse(text) : undefined) as View;
    };
    const both = { en: words, fr: words };
    const { version } = await call<{ version: number }>('GET', '');
    const settings = { tagline: both, information: both, notice: both, version };
    const open = { registrationOpen: true, capacity: null };
    await call('PUT', '', { name: both, venue: both, ...settings, ...open });
    await this.test.dataSource.query('UPDATE conferences SET city = $2 WHERE id = $1', [
      conference.id,
      both,
    ]);
    for (const id of Object.values(conference.categories)) {
      const approval = id === conference.categories.automatic ? 'automatic' : 'manual';
      await call('PUT', `/categories/${id}`, {
        name: both,
        hint: both,
        capacity: null,
        approval,
        version: 1,
      });
    }
    const track = await call<{ id: string }>('POST', '/tracks', trackInput({ name: both }));
    const room = await call<{ id: string }>('POST', '/rooms', roomInput({ name: both }));
    const names = { rankOrTitle: words, givenName: words, familyName: words };
    const texts = { office: both, organisation: both, biography: both };
    const speaker = await call<SpeakerView>(
      'POST',
      '/speakers',
      speakerInput({ ...names, ...texts }),
    );
    const place = async (startsAt: string) => {
      const panel = await call<PanelView>('POST', '/panels', {
        ...panelInput({ title: both, summary: both, abstract: both, trackId: track.id }),
        parts: [{ speakerId: speaker.id, role: 'keynote' }],
        links: [{ label: words, url: 'https://example.org/paper' }],
        internalNotes: words,
      });
      const slot = slotInput({ roomId: room.id, startsAt });
      return call<PanelView>('PUT', `/panels/${panel.id}/slot`, slot);
    };
    const panel = await place('2027-06-15T09:00:00+02:00');
    const cancelled = await place('2027-06-16T09:00:00+02:00');
    await call('POST', '/releases', { notes: both });
    await call('DELETE', `/panels/${cancelled.id}?version=1`);
    const moved = { startsAt: '2027-06-15T11:00:00+02:00', version: panel.slot!.version };
    await call('PUT', `/panels/${panel.id}/slot`, slotInput({ roomId: room.id, ...moved }));
    await call('POST', '/releases', { notes: both });
    const registrant = {
      ...sampleInput(conference, { categoryId: conference.categories.manual, noticeVersion: 2 }),
      ...{ organisation: words, ...names },
    };
    await call('POST', '/registrations', registrant);
    const { items } = await call<{ items: { id: string }[] }>('GET', '/mails');
    const mail = await call<{ bodies: { en: { text: string } } }>('GET', `/mails/${items[0]!.id}`);
    const ownPage = /\/en\/\S+\/my\/[\w-]+/
      .exec(mail.bodies.en.text)![0]
      .replace(/.*(?=\/en\/)/, '');
    const registrations = await call<{ items: { id: string }[] }>('GET', '/registrations');
    const registrationId = registrations.items[0]!.id;
    const decision = { decision: 'decline', reason: words, version: 1 };
    await call('POST', `/registrations/${registrationId}/decision`, decision);
    return { slug, panel, cancelled, speaker, ownPage, registrationId };
  }
}
