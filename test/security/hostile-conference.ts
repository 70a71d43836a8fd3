import { createHash } from 'node:crypto';
import { Transformer } from '@napi-rs/image';
import type { FileView } from '#shared/programme/files';
import type { PanelView } from '#shared/programme/panels';
import type { SpeakerView } from '#shared/programme/speakers';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { setRole } from '../../apps/api/src/auth/accounts.js';
import { PDF } from '../programme/sample-files.js';
import {
  panelInput,
  roomInput,
  slotInput,
  speakerInput,
  trackInput,
} from '../programme/sample-inputs.js';
import { sampleInput } from '../registrations/sample-input.js';
import type { TestApp } from '../support/app.js';
import { type FormPart, multipart, MULTIPART_TYPE } from '../support/multipart.js';
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
  /** Path of the own page of somebody who was declined, in English. */
  ownPage: string;
  registrationId: string;
  /** Path of the own page of a confirmed attendee, who keeps the panel and has a seat in it. */
  attendeePage: string;
  /** Path of the speaker's private page, in English. */
  speakerPage: string;
  /** Slides of the panel: for everybody, and for attendees alone. */
  files: Record<'public' | 'attendees', FileView>;
}

/** The smallest picture that is taken for a portrait, another one for each conference. */
export function portrait(slug: string): Promise<Buffer> {
  const colours = createHash('sha256').update(slug).digest().subarray(0, 4);
  return Transformer.fromRgbaPixels(Buffer.alloc(160 * 200 * 4, colours), 160, 200).jpeg();
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
    const type =
      typeof body === 'string'
        ? 'application/x-www-form-urlencoded'
        : Buffer.isBuffer(body)
          ? MULTIPART_TYPE
          : 'application/json';
    const answer = await this.test.app.inject({
      method,
      url,
      remoteAddress: `10.1.${this.requests >> 8}.${this.requests & 255}`,
      headers: {
        origin: this.test.settings.publicUrl,
        ...(url.startsWith('/api/') ? { cookie: this.cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': type }),
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
      const talk = { title: both, offsetMinutes: 0, durationMinutes: 20, speakerIds: [speaker.id] };
      const panel = await call<PanelView>('POST', '/panels', {
        ...panelInput({ title: both, summary: both, abstract: both, trackId: track.id }),
        ...{ seats: 50, signUp: true, talks: [talk] },
        parts: [{ speakerId: speaker.id, role: 'keynote' }],
        links: [{ label: words, url: 'https://example.org/paper' }],
        internalNotes: words,
      });
      const slot = slotInput({ roomId: room.id, startsAt });
      return call<PanelView>('PUT', `/panels/${panel.id}/slot`, slot);
    };
    const panel = await place('2027-06-15T09:00:00+02:00');
    const cancelled = await place('2027-06-16T09:00:00+02:00');
    const upload = <View>(path: string, parts: FormPart[]) =>
      call<View>('POST', path, multipart(parts));
    const slides = (visibility: 'public' | 'attendees') =>
      upload<FileView>(`/panels/${panel.id}/files`, [
        { name: 'visibility', content: visibility },
        { name: 'file', filename: asFileName(words), type: 'text/html', content: PDF },
      ]);
    const files = { public: await slides('public'), attendees: await slides('attendees') };
    const picture = { name: 'file', filename: asFileName(words), content: await portrait(slug) };
    await upload(`/speakers/${speaker.id}/photo`, [picture]);
    await call('POST', '/releases', { notes: both });
    const { url } = await call<{ url: string }>('POST', `/speakers/${speaker.id}/link`, {
      renew: false,
    });
    const speakerPage = new URL(url).pathname;
    const attendee = sampleInput(conference, { noticeVersion: 2 });
    await call('POST', '/registrations', { ...attendee, organisation: words, ...names });
    const attendeePage = await this.newestOwnPage(base);
    for (const deed of ['keep', 'take-seat']) {
      const done = await this.send(
        'POST',
        `${attendeePage}/agenda`,
        `panel=${panel.id}&do=${deed}`,
      );
      if (done.status !== 303) throw new Error(`${done.status} ${deed} ${done.text}`);
    }
    await call('DELETE', `/panels/${cancelled.id}?version=1`);
    const moved = { startsAt: '2027-06-15T11:00:00+02:00', version: panel.slot!.version };
    await call('PUT', `/panels/${panel.id}/slot`, slotInput({ roomId: room.id, ...moved }));
    await call('POST', '/releases', { notes: both });
    const registrant = {
      ...sampleInput(conference, { categoryId: conference.categories.manual, noticeVersion: 2 }),
      ...{ organisation: words, ...names },
    };
    await call('POST', '/registrations', registrant);
    const ownPage = await this.newestOwnPage(base);
    const registrations = await call<{ items: { id: string }[] }>('GET', '/registrations');
    const registrationId = registrations.items[0]!.id;
    const decision = { decision: 'decline', reason: words, version: 1 };
    await call('POST', `/registrations/${registrationId}/decision`, decision);
    const answer = `answer=declined&reason=${encodeURIComponent(words)}`;
    await this.send('POST', `${speakerPage}/answer`, answer);
    const pages = { ownPage, attendeePage, speakerPage };
    return { slug, panel, cancelled, speaker, registrationId, files, ...pages };
  }

  /** The path of the own page to which the newest message leads. */
  private async newestOwnPage(base: string): Promise<string> {
    const read = async <View>(path: string) =>
      JSON.parse((await this.send('GET', base + path)).text) as View;
    const { items } = await read<{ items: { id: string }[] }>('/mails');
    const mail = await read<{ bodies: { en: { text: string } } }>(`/mails/${items[0]!.id}`);
    return /\/en\/\S+\/my\/[\w-]+/.exec(mail.bodies.en.text)![0].replace(/.*(?=\/en\/)/, '');
  }
}

/** As browsers write the name of a file into a form (WHATWG HTML 4.10.21.8). */
function asFileName(words: string): string {
  return words.replace(/["\r\n]/g, (character) => encodeURIComponent(character));
}
