import type { Localised } from '#shared/languages';
import { NATO_NATIONS } from '#shared/nations';
import type { DemoPanel } from './content.js';
import { PLAIN_PANEL, type PanelExtras } from '#shared/programme/plain-panel';

/** A talk whose speakers are named by their keys. */
interface DemoTalk {
  title: Localised;
  offsetMinutes: number;
  durationMinutes: number;
  speakers: string[];
}

type DemoExtras = Pick<PanelExtras, 'interpretation' | 'attribution' | 'audience'> & {
  talks: DemoTalk[];
};

/** What the demonstration's sessions have beyond the usual, by the session's key. */
export const DEMO_EXTRAS: Record<string, Partial<DemoExtras>> = {
  'space-as-the-keystone-of-multi-domain-operations': { interpretation: ['en', 'fr'] },
  'maintaining-space-assurance': { interpretation: ['fr'] },
  'international-space-strategy-competition': { attribution: 'chatham-house' },
  'dual-use-technology': { attribution: 'chatham-house' },
  'maintaining-space-assurance-workshop': { attribution: 'no-recording' },
  'exchange-of-national-space-centres': {
    attribution: 'chatham-house',
    audience: { categories: ['government', 'military'], nations: NATO_NATIONS },
  },
  'frameworks-for-commercial-space': {
    talks: [
      {
        title: {
          en: 'What the Alliance may ask of commercial partners',
          fr: 'Ce que l’Alliance peut demander à ses partenaires commerciaux',
        },
        offsetMinutes: 0,
        durationMinutes: 20,
        speakers: ['dpp-senior-adviser'],
      },
      {
        title: {
          en: 'What industry needs to know beforehand',
          fr: 'Ce que l’industrie doit savoir au préalable',
        },
        offsetMinutes: 20,
        durationMinutes: 20,
        speakers: ['niag-senior-adviser'],
      },
    ],
  },
};

/** The extras of a session with the ids of its speakers. */
export function demoExtras(
  { key, seats }: Pick<DemoPanel, 'key' | 'seats'>,
  speakerIds: ReadonlyMap<string, string>,
): PanelExtras {
  const { talks = [], ...extras } = DEMO_EXTRAS[key] ?? {};
  return {
    ...PLAIN_PANEL,
    ...extras,
    seats: seats ?? null,
    signUp: seats !== undefined,
    talks: talks.map(({ speakers, ...talk }) => ({
      ...talk,
      speakerIds: speakers.map((speaker) => speakerIds.get(speaker)!),
    })),
  };
}
