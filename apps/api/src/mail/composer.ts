import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '#shared/languages';
import { oneLine } from '#shared/one-line';
import { SETTINGS } from '../config/settings.module.js';
import type { MailContent } from './mail-blocks.js';
import type { MailAttachment } from './mail-definition.js';
import { htmlOf } from './mail-html.js';
import { MailKinds } from './mail-kinds.js';
import { MailOrigin, type MailSettings, type Secrets } from './mail-origin.js';
import { textOf } from './mail-text.js';
import type { ComposedMail } from './stored-mail.js';

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** Makes the words of a stored mail in either language: the same mail always gives the same bytes. */
@Injectable()
export class Composer {
  constructor(
    @Inject(SETTINGS) private readonly settings: MailSettings,
    private readonly kinds: MailKinds,
  ) {}

  compose(mail: ComposedMail, language: Language, secrets: Secrets): RenderedMail {
    const content = this.content(mail, language, secrets);
    return { subject: content.subject, text: textOf(content), html: htmlOf(content, language) };
  }

  subject(mail: ComposedMail, language: Language): string {
    return this.content(mail, language, 'masked').subject;
  }

  attachments(mail: ComposedMail): MailAttachment[] {
    return this.kinds.of(mail.kind).attachments(mail, this.origin(mail, mail.language, 'masked'));
  }

  private content(mail: ComposedMail, language: Language, secrets: Secrets): MailContent {
    const origin = this.origin(mail, language, secrets);
    const { subject, blocks } = this.kinds.of(mail.kind).content(mail, language, origin);
    // What looks like an encoded word (RFC 2047) would be decoded by the reader's program: it stays text.
    return { subject: oneLine(subject).replaceAll('=?', '= ?'), blocks };
  }

  private origin({ data }: ComposedMail, language: Language, secrets: Secrets): MailOrigin {
    return new MailOrigin(this.settings, data.conference.slug, language, secrets);
  }
}
