import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Settings } from '../config/settings.js';
import { SETTINGS } from '../config/settings.module.js';
import { Composer } from './composer.js';
import type { StoredMail } from './stored-mail.js';

/** A server that says nothing is given up after these times, in milliseconds. */
const TIMEOUTS = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
};

/** Connections stay open between messages; a server may want a fresh one now and then. */
const CONNECTIONS = 4;
const MESSAGES_PER_CONNECTION = 100;

/** Speaks SMTP with the server of SMTP_URL. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private readonly transport: Transporter | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly composer: Composer,
  ) {
    if (!settings.smtpUrl) return;
    // Neither a file nor an address may be read because a message names it.
    const safety = { disableFileAccess: true, disableUrlAccess: true };
    this.transport = createTransport({
      url: settings.smtpUrl,
      ...{ pool: true, maxConnections: CONNECTIONS, maxMessages: MESSAGES_PER_CONNECTION },
      ...(settings.mailPerMinute ? { rateLimit: settings.mailPerMinute, rateDelta: 60_000 } : {}),
      ...TIMEOUTS,
      ...safety,
    });
  }

  /** Whether there is a mail server at all. */
  get hasServer(): boolean {
    return this.transport !== undefined;
  }

  /**
   * Hands one message to the server; throws what the server or the network says. However often a mail is sent,
   * its Message-ID is the same, so that a second copy can be recognised (RFC 5322 3.6.4). The first calendar message
   * is also another form of the text, which is where calendar programs look for it (RFC 6047 2.4).
   */
  async deliver(mail: StoredMail): Promise<void> {
    if (!this.transport) throw new Error('no mail server is set');
    const { subject, text, html } = this.composer.compose(mail, mail.language, 'shown');
    const { contactEmail } = mail.data.conference;
    const attachments = this.composer.attachments(mail);
    await this.transport.sendMail({
      messageId: `<${mail.id}@${new URL(this.settings.publicUrl).hostname}>`,
      from: this.settings.mailFrom,
      // An object, so that the address is never read as a list of addresses.
      to: { name: '', address: mail.to },
      ...(contactEmail ? { replyTo: { name: '', address: contactEmail } } : {}),
      subject,
      text,
      html,
      headers: { 'Content-Language': mail.language, 'Auto-Submitted': 'auto-generated' },
      alternatives: attachments
        .filter(({ method }) => method)
        .slice(0, 1)
        .map(({ type, content }) => ({ contentType: type, content })),
      attachments: attachments.map(({ name, type, content, method }) =>
        method
          ? { filename: 'invite.ics', contentType: 'application/ics', content }
          : { filename: name, contentType: type, content },
      ),
    });
  }

  onModuleDestroy(): void {
    this.transport?.close();
  }
}
