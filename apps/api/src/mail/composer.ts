import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '#shared/languages';
import type { Settings } from '../config/settings.js';
import { SETTINGS } from '../config/settings.module.js';
import { conferenceCalendar } from './conference-calendar.js';
import { invitation } from './invitation.js';
import type { InvitationMethod, ProgrammeMailData, RegistrationMailData } from './mail-data.js';
import { PrivateLinks } from './private-links.js';
import { type RenderedMail, renderMail } from './render-mail.js';
import type { StoredMail } from './stored-mail.js';

export interface MailAttachment {
  name: string;
  type: string;
  content: string;
  /** Of a calendar message. */
  method?: InvitationMethod;
}

/** What the words and attachments of a mail are made from. */
export type ComposedMail = Pick<
  StoredMail,
  'registrationId' | 'to' | 'language' | 'kind' | 'data' | 'createdAt'
>;

/** Stands for the secret of a link in a message that somebody else reads. */
const MASK = '••••••••';

/** Makes the words of a stored mail: links from PUBLIC_URL, attachments, in either language. */
@Injectable()
export class Composer {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly privateLinks: PrivateLinks,
  ) {}

  /** Host of mail and calendar identifiers. */
  get host(): string {
    return new URL(this.settings.publicUrl).hostname;
  }

  /** The message; `masked` hides the secret of its private link. */
  compose(mail: ComposedMail, language: Language, secrets: 'shown' | 'masked'): RenderedMail {
    const { slug } = mail.data.conference;
    const agenda = this.agendaUrl(slug, language);
    const ownPage = this.ownPage(mail, language, secrets);
    const links = { ownPage, agenda, changes: `${agenda}/changes` };
    return renderMail(mail.kind, language, mail.data, links);
  }

  /** The private page of the speaker or the attendee; empty for somebody who has none. */
  private ownPage(
    { data, registrationId }: ComposedMail,
    language: Language,
    secrets: 'shown' | 'masked',
  ): string {
    const { slug } = data.conference;
    const agenda = this.agendaUrl(slug, language);
    if ('page' in data) {
      return secrets === 'shown'
        ? this.privateLinks.speakerPage(data.page, slug, language)
        : `${agenda}/speaker/${MASK}`;
    }
    if (registrationId === null) return '';
    return secrets === 'shown'
      ? this.privateLinks.ownPage(registrationId, slug, language)
      : `${agenda}/my/${MASK}`;
  }

  attachments(mail: ComposedMail): MailAttachment[] {
    const { data } = mail;
    if ('changes' in data) return this.invitations(mail, data);
    return mail.kind === 'registration-confirmed' && 'reference' in data && mail.registrationId
      ? this.calendar(mail, mail.registrationId, data)
      : [];
  }

  private calendar(
    { createdAt: at, language }: ComposedMail,
    registrationId: string,
    data: RegistrationMailData,
  ): MailAttachment[] {
    const agendaUrl = this.agendaUrl(data.conference.slug, language);
    const facts = { registrationId, at, data, agendaUrl, publicUrl: this.settings.publicUrl };
    return [
      {
        name: `${data.conference.slug}.ics`,
        type: 'text/calendar; charset=utf-8',
        content: conferenceCalendar(facts, language),
      },
    ];
  }

  /** One calendar object for each panel: a calendar message is about one event (RFC 5546 3.2). */
  private invitations(
    { to, createdAt: at, language }: ComposedMail,
    data: ProgrammeMailData,
  ): MailAttachment[] {
    const { conference } = data;
    const organiser = conference.contactEmail || this.sender;
    const agendaUrl = this.agendaUrl(conference.slug, language);
    return data.changes.flatMap((change) => {
      if (!change.invitation) return [];
      const { method } = change.invitation;
      const facts = {
        change,
        conference,
        at,
        publicUrl: this.settings.publicUrl,
        organiser,
        attendee: to,
        agendaUrl,
      };
      return [
        {
          name: `${change.slug}.ics`,
          type: `text/calendar; charset=utf-8; method=${method}`,
          content: invitation(facts, language),
          method,
        },
      ];
    });
  }

  /** The plain address of MAIL_FROM. */
  private get sender(): string {
    return /<([^>]*)>/.exec(this.settings.mailFrom)?.[1] ?? this.settings.mailFrom;
  }

  private agendaUrl(slug: string, language: Language): string {
    return `${this.settings.publicUrl}/${language}/${slug}`;
  }
}
