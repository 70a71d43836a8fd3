import { useMemo } from 'react';
import { allTexts } from '#shared/languages';
import {
  PANEL_KINDS,
  type PanelContent,
  type PanelInput,
  type PanelView,
} from '#shared/programme/panels';
import { useContentLanguages } from '../../../api/conference.js';
import { useTracks } from '../../../api/lists.js';
import { useI18n } from '../../../i18n/i18n.js';
import { comparedFields } from '../../../ui/history/compared-fields.js';
import type { ComparedField } from '../../../ui/history/versions.js';
import { useText } from '../../../ui/words.js';
import { useAudienceWords } from '../../../ui/audience-words.js';

/** How the parts of a session are named and shown when two versions are compared. */
export function useComparedFields(
  base: PanelView | undefined,
  theirs: PanelView | undefined,
): ComparedField<PanelInput>[] {
  const { t, language } = useI18n();
  const written = useContentLanguages();
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
    return comparedFields<PanelContent, PanelInput>(
      PANEL_KINDS,
      t.words.fields.panel,
      { language, written },
      {
        format: (input) => t.words.formats[input.format],
        trackId: ({ trackId }) => {
          const track = tracks?.find(({ id }) => id === trackId);
          return track ? text(track.name) : t.panels.noTrack;
        },
        attribution: (input) => t.words.attributions[input.attribution],
        audience: ({ audience }) => audienceWords(audience),
        talks: (input, recorded) =>
          input.talks
            .map(({ title, offsetMinutes, durationMinutes, speakerIds }) => {
              const titles = [...new Set(allTexts(title))].join(' / ');
              const people = speakerIds.map((id) => speaker(id, recorded)).join(', ');
              return `+${offsetMinutes} (${durationMinutes} min) ${[titles, people].filter(Boolean).join(', ')}`;
            })
            .join('\n'),
        parts: (input, recorded) =>
          input.parts
            .map(
              ({ speakerId, role }) =>
                `${speaker(speakerId, recorded)} (${t.words.roles[role].choice})`,
            )
            .join('\n'),
      },
    );
  }, [base, theirs, tracks, t, language, written, text, audienceWords]);
}
