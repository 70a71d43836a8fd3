import type { Language } from '#shared/languages';
import type { Settings } from '../config/settings.js';

export type MailSettings = Pick<Settings, 'publicUrl' | 'mailFrom' | 'appSecret'>;

/** Whether the secrets of private links are written, or hidden from somebody else who reads the message. */
export type Secrets = 'shown' | 'masked';

/** Stands for a secret. */
const MASK = '••••••••';

/** Where a mail comes from: the addresses that its links and attachments are made of, all on PUBLIC_URL. */
export class MailOrigin {
  /** The conference's public page. */
  readonly page: string;
  readonly publicUrl: string;
  /** The plain address of MAIL_FROM. */
  readonly sender: string;

  constructor(
    private readonly settings: MailSettings,
    conferenceSlug: string,
    language: Language,
    private readonly secrets: Secrets,
  ) {
    this.publicUrl = settings.publicUrl;
    this.page = `${settings.publicUrl}/${language}/${conferenceSlug}`;
    this.sender = /<([^>]*)>/.exec(settings.mailFrom)?.[1] ?? settings.mailFrom;
  }

  /** A page below the conference's whose address ends with a secret, made only where it is shown. */
  privatePage(folder: string, secretOf: (settings: MailSettings) => string): string {
    return `${this.page}/${folder}/${this.secrets === 'shown' ? secretOf(this.settings) : MASK}`;
  }
}
