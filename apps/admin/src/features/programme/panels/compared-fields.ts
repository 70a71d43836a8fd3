import { useMemo } from 'react';
import type { PanelInput, PanelView } from '#shared/programme/panels';
import { useTracks } from '../../../api/lists.js';
import { useI18n } from '../../../i18n/i18n.js';
import type { ComparedField } from '../../../ui/history/versions.js';
import { useText } from '../../../ui/words.js';
import { useAudienceWords } from '../../../ui/audience-words.js';

/** How the parts of a session are named and shown when two versions are compared. */
export function useComparedFields(
  base: PanelView | undefined,
  theirs: PanelView | undefined,
): ComparedField<PanelInput>[] {
  const { t } = useI18n();
  const text = useText();
  const audienceWords = useAudienceWords();
  const tracks = useTracks().data?.items;
  return useMemo(() => {
    const known = [...(base?.parts ?? []), ...(theirs?.parts ?? [])];
    const speaker = (id: string, recorded: unknown) => {
      const { parts = [] } = (recorded ?? {}) as Partial<Pick<PanelView, 'parts'>>;
      const part = [...known, ...parts].find(({ speakerId }) => speakerId === id);
      return part ? text(part.speaker.name) : t.panels.addedSpeaker;
    };
    const both = (path: 'title' | 'summary' | 'abstract', label: string) =>
      (['en', 'fr'] as const).map((language) => ({
        path: `${path}.${language}`,
        label: `${label} (${language.toUpperCase()})`,
      }));
    return [
      ...both('title', t.panels.titleField),
      ...both('summary', t.panels.summary),
      ...both('abstract', t.panels.abstract),
      { path: 'format', label: t.panels.format, show: (input) => t.formats[input.format] },
      {
        path: 'trackId',
        label: t.panels.track,
        show: ({ trackId }) => {
          const track = tracks?.find(({ id }) => id === trackId);
          return track ? text(track.name) : t.panels.noTrack;
        },
      },
      { path: 'languages', label: t.panels.languages, show: (input) => input.languages.join(', ') },
      {
        path: 'interpretation',
        label: t.rules.interpretation,
        show: (input) => input.interpretation.join(', '),
      },
      {
        path: 'attribution',
        label: t.rules.attribution,
        show: (input) => t.rules.attributions[input.attribution],
      },
      { path: 'seats', label: t.rules.seats },
      {
        path: 'signUp',
        label: t.rules.signUp,
        show: ({ signUp }) => (signUp ? t.common.yes : t.common.no),
      },
      {
        path: 'audience',
        label: t.audience.title,
        show: ({ audience }) => audienceWords(audience),
      },
      {
        path: 'talks',
        label: t.talks.title,
        show: (input, recorded) =>
          input.talks
            .map(({ title, offsetMinutes, durationMinutes, speakerIds }) => {
              const titles = [...new Set([title.en, title.fr])].filter(Boolean).join(' / ');
              const people = speakerIds.map((id) => speaker(id, recorded)).join(', ');
              return `+${offsetMinutes} (${durationMinutes} min) ${[titles, people].filter(Boolean).join(', ')}`;
            })
            .join('\n'),
      },
      { path: 'durationMinutes', label: t.panels.minutes },
      {
        path: 'parts',
        label: t.panels.parts,
        show: (input, recorded) =>
          input.parts
            .map(({ speakerId, role }) => `${speaker(speakerId, recorded)} (${t.roles[role]})`)
            .join('\n'),
      },
      {
        path: 'links',
        label: t.panels.links,
        show: (input) => input.links.map(({ label, url }) => `${label}: ${url}`).join('\n'),
      },
      { path: 'internalNotes', label: t.panels.notes },
    ];
  }, [base, theirs, tracks, t, text, audienceWords]);
}
