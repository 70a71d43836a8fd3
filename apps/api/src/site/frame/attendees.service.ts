import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { LANGUAGES } from '#shared/languages';
import type { ReleasedConference } from '#shared/releases/release-document';
import type { Settings } from '../../config/settings.js';
import { SETTINGS } from '../../config/settings.module.js';
import { ATTENDEE_COOKIE, mayBeAttendee } from '../../http/attendee-cookie.js';
import { deviceToken, registrationOfDevice } from '../../registrations/seats/device-token.js';
import {
  type ConfirmedAttendee,
  findConfirmed,
  findOwnAgenda,
  findSeatCounts,
} from '../../registrations/seats/own-agenda.queries.js';
import { addressesOf } from './addresses.js';
import { type Attendee, readNews } from './attendee.js';

/** A device forgets its attendee this long after the conference, in seconds. */
const AFTER_THE_END = 7 * 24 * 3600;
/** Browsers keep no cookie longer, in seconds. */
const LONGEST = 400 * 24 * 3600;

@Injectable()
export class Attendees {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The confirmed registration in this conference whose agenda the device shows; no query without the cookie. */
  async keyOf(
    request: FastifyRequest,
    conferenceId: string,
  ): Promise<ConfirmedAttendee | undefined> {
    if (!mayBeAttendee(request.headers.cookie)) return undefined;
    const token = request.cookies[ATTENDEE_COOKIE] ?? '';
    const id = registrationOfDevice(this.settings.appSecret, token);
    return id === undefined ? undefined : findConfirmed(this.dataSource, { id, conferenceId });
  }

  /** The attendee as pages draw them; undefined for everybody else. */
  async find(request: FastifyRequest, conferenceId: string): Promise<Attendee | undefined> {
    const key = await this.keyOf(request, conferenceId);
    if (!key) return undefined;
    const [agenda, seatCounts] = await Promise.all([
      findOwnAgenda(this.dataSource, key),
      findSeatCounts(this.dataSource, conferenceId),
    ]);
    const news = readNews(request.query as Record<string, unknown>);
    const { id: registrationId, reference, member } = key;
    return { registrationId, reference, member, ...agenda, seatCounts, news };
  }

  /** The device shows this attendee's agenda from now on. */
  remember(reply: FastifyReply, registrationId: string, conference: ReleasedConference): void {
    const end = Date.parse(conference.endDate) / 1000 + AFTER_THE_END;
    const maxAge = Math.min(LONGEST, Math.max(AFTER_THE_END, Math.ceil(end - Date.now() / 1000)));
    for (const path of pathsOf(conference)) {
      void reply.setCookie(ATTENDEE_COOKIE, deviceToken(this.settings.appSecret, registrationId), {
        ...this.attributes(path),
        maxAge,
      });
    }
  }

  /** The device shows the public agenda again. */
  forget(reply: FastifyReply, conference: ReleasedConference): void {
    for (const path of pathsOf(conference)) {
      void reply.clearCookie(ATTENDEE_COOKIE, this.attributes(path));
    }
  }

  private attributes(path: string) {
    const secure = this.settings.publicUrl.startsWith('https:');
    return { path, httpOnly: true, sameSite: 'lax' as const, secure };
  }
}

/** The pages of the conference in every language, and nothing above them. */
function pathsOf({ slug }: ReleasedConference): string[] {
  return LANGUAGES.map((language) => addressesOf(language, slug).agenda());
}
