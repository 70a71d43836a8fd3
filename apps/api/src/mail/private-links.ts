import { Injectable } from '@nestjs/common';
import type { Language } from '#shared/languages';

/** Makes the address of an attendee's own page, secret included. */
export type OwnPageLink = (
  registrationId: string,
  conferenceSlug: string,
  language: Language,
) => string;

/**
 * Addresses with a secret are made when they are needed and stored nowhere. The feature that owns the secrets
 * provides them, because mail stands below all features.
 */
@Injectable()
export class PrivateLinks {
  private ownPageLink: OwnPageLink | undefined;

  provide(ownPageLink: OwnPageLink): void {
    this.ownPageLink = ownPageLink;
  }

  ownPage(...facts: Parameters<OwnPageLink>): string {
    if (!this.ownPageLink) throw new Error('nobody provides the links of own pages');
    return this.ownPageLink(...facts);
  }
}
