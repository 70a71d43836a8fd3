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
      ...both('title', t.words.fields.panel.title),
      ...both('summary', t.words.fields.panel.summary),
      ...both('abstract', t.words.fields.panel.abstract),
      {
        path: 'format',
        label: t.words.fields.panel.format,
        show: (input) => t.words.formats[input.format],
      },
      {
        path: 'trackId',
        label: t.words.fields.panel.trackId,
        show: ({ trackId }) => {
          const track = tracks?.find(({ id }) => id === trackId);
          return track ? text(track.name) : t.panels.noTrack;
        },
      },
      {
        path: 'languages',
        label: t.words.fields.panel.languages,
        show: (input) => input.languages.join(', '),
      },
      {
        path: 'interpretation',
        label: t.words.fields.panel.interpretation,
        show: (input) => input.interpretation.join(', '),
      },
      {
        path: 'attribution',
        label: t.words.fields.panel.attribution,
        show: (input) => t.words.attributions[input.attribution],
      },
      { path: 'seats', label: t.words.fields.panel.seats },
      {
        path: 'signUp',
        label: t.words.fields.panel.signUp,
        show: ({ signUp }) => (signUp ? t.words.yes : t.words.no),
      },
      {
        path: 'audience',
        label: t.words.fields.panel.audience,
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
      { path: 'durationMinutes', label: t.words.fields.panel.durationMinutes },
      {
        path: 'parts',
        label: t.words.fields.panel.parts,
        show: (input, recorded) =>
          input.parts
            .map(
              ({ speakerId, role }) =>
                `${speaker(speakerId, recorded)} (${t.words.roles[role].choice})`,
            )
            .join('\n'),
      },
      {
        path: 'links',
        label: t.words.fields.panel.links,
        show: (input) => input.links.map(({ label, url }) => `${label}: ${url}`).join('\n'),
      },
      { path: 'internalNotes', label: t.words.fields.panel.internalNotes },
    ];
  }, [base, theirs, tracks, t, text, audienceWords]);
}
