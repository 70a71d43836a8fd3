import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '#shared/languages';
import type { Settings } from '../config/settings.js';
import { SETTINGS } from '../config/settings.module.js';
import { conferenceCalendar } from './conference-calendar.js';
import { PrivateLinks } from './private-links.js';
import { type RenderedMail, renderMail } from './render-mail.js';
import type { StoredMail } from './stored-mail.js';

export interface MailAttachment {
  name: string;
  type: string;
  content: string;
}

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
  compose(mail: StoredMail, language: Language, secrets: 'shown' | 'masked'): RenderedMail {
    const { slug } = mail.data.conference;
    const ownPage =
      secrets === 'shown'
        ? this.privateLinks.ownPage(mail.registrationId, slug, language)
        : `${this.settings.publicUrl}/${language}/${slug}/my/${MASK}`;
    const links = { ownPage, agenda: this.agendaUrl(slug, language) };
    return renderMail(mail.kind, language, mail.data, links);
  }

  attachments(mail: StoredMail): MailAttachment[] {
    if (mail.kind !== 'registration-confirmed') return [];
    const { registrationId, data, createdAt: at, language } = mail;
    const agendaUrl = this.agendaUrl(data.conference.slug, language);
    const facts = { registrationId, at, data, agendaUrl, host: this.host };
    return [
      {
        name: `${data.conference.slug}.ics`,
        type: 'text/calendar; charset=utf-8',
        content: conferenceCalendar(facts, language),
      },
    ];
  }

  private agendaUrl(slug: string, language: Language): string {
    return `${this.settings.publicUrl}/${language}/${slug}`;
  }
}
