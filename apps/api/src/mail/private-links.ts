import { Injectable } from '@nestjs/common';
import type { Language } from '#shared/languages';

/** Makes the address of an attendee's own page, secret included. */
export type OwnPageLink = (
  registrationId: string,
  conferenceSlug: string,
  language: Language,
) => string;

/** Makes the address of a speaker's private page; each generation has another secret. */
export type SpeakerPageLink = (
  speaker: { id: string; pageGeneration: number },
  conferenceSlug: string,
  language: Language,
) => string;

/**
 * Addresses with a secret are made when they are needed and stored nowhere. The features that own the secrets
 * provide them, because mail stands below all features.
 */
@Injectable()
export class PrivateLinks {
  private ownPageLink: OwnPageLink | undefined;
  private speakerPageLink: SpeakerPageLink | undefined;

  provide(ownPageLink: OwnPageLink): void {
    this.ownPageLink = ownPageLink;
  }

  provideSpeakerPages(speakerPageLink: SpeakerPageLink): void {
    this.speakerPageLink = speakerPageLink;
  }

  ownPage(...facts: Parameters<OwnPageLink>): string {
    if (!this.ownPageLink) throw new Error('nobody provides the links of own pages');
    return this.ownPageLink(...facts);
  }

  speakerPage(...facts: Parameters<SpeakerPageLink>): string {
    if (!this.speakerPageLink) throw new Error('nobody provides the links of speakers’ pages');
    return this.speakerPageLink(...facts);
  }
}
