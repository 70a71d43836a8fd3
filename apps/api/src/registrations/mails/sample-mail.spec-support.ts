import { sampleRecipient } from '../../mail/sample-mail.spec-support.js';
import type { RegistrationMailData } from './mail-data.js';

/** A mail's data with every text in both languages. */
export function sampleMailData(changes: Partial<RegistrationMailData> = {}): RegistrationMailData {
  return {
    ...sampleRecipient(),
    reference: '7K4Q-22MT',
    status: 'confirmed',
    reason: null,
    category: { en: 'Armed forces', fr: 'Forces armées' },
    ...changes,
  };
}
