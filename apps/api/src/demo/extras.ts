import { pick } from '#shared/field-kinds';
import type { Localised } from '#shared/languages';
import { NATO_NATIONS } from '#shared/nations';
import { blankPanel, type PanelContent } from '#shared/programme/panels';
import type { DemoPanel } from './content.js';
import { minutesBetween } from './programme.js';

/** A talk whose speakers are named by their keys. */
interface DemoTalk {
  title: Localised;
  offsetMinutes: number;
  durationMinutes: number;
  speakers: string[];
}

type DemoExtras = Pick<PanelContent, 'interpretation' | 'attribution' | 'audience'> & {
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

/** What the demonstration says of a session, with the ids of its speakers and its track. */
export function demoContent(
  panel: DemoPanel,
  speakerIds: ReadonlyMap<string, string>,
  trackIds: ReadonlyMap<string, string>,
): Omit<PanelContent, 'parts'> {
  const { talks = [], ...extras } = DEMO_EXTRAS[panel.key] ?? {};
  return {
    ...blankPanel(),
    ...pick(panel, ['title', 'summary', 'abstract', 'format', 'languages']),
    ...extras,
    trackId: panel.track && trackIds.get(panel.track)!,
    seats: panel.seats ?? null,
    signUp: panel.seats !== undefined,
    durationMinutes: minutesBetween(panel.from, panel.to),
    talks: talks.map(({ speakers, ...talk }) => ({
      ...talk,
      speakerIds: speakers.map((speaker) => speakerIds.get(speaker)!),
    })),
  };
}
