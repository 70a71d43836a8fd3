import { Languages, TriangleAlert, UserCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { blocksRelease } from '#shared/programme/clashes';
import type { PanelSummaryView } from '#shared/programme/panels';
import { useConference } from '../../../api/conference.js';
import { useClashes, useTracks } from '../../../api/lists.js';
import { useI18n } from '../../../i18n/i18n.js';
import { useAudienceWords } from '../../../ui/audience-words.js';
import type { Column } from '../../../ui/list/column.js';
import { Flag } from '../../../ui/list/flag.js';
import { TrackName } from '../../../ui/track-mark.js';
import { LocalisedText } from '../../../ui/localised-text.js';
import { useText } from '../../../ui/words.js';
import { useSlotNames } from '../slots/slot-names.js';
import { useSpeakerNames } from '../speakers/speaker-names.js';

/** What the list tells of a session. */
export function usePanelColumns(): Column<PanelSummaryView>[] {
  const { t } = useI18n();
  const speakerNames = useSpeakerNames();
  const { slotTime, slotRoom } = useSlotNames();
  const tracks = new Map(useTracks().data?.items.map((track) => [track.id, track]));
  const trackOf = ({ trackId }: PanelSummaryView) => tracks.get(trackId ?? '');
  const nameOf = useNameCell(trackOf);
  return [
    { key: 'title', head: t.panels.session, names: true, kind: 'title', cell: nameOf },
    {
      key: 'format',
      head: t.words.fields.panel.format,
      leaves: 'on-phone',
      kind: 'unbroken',
      cell: ({ format }) => t.words.formats[format],
    },
    {
      key: 'track',
      head: t.words.fields.panel.trackId,
      leaves: 'on-phone',
      cell: (panel) => {
        const track = trackOf(panel);
        return track && <TrackName track={track} />;
      },
    },
    {
      key: 'when',
      head: t.panels.when,
      kind: 'time',
      cell: ({ slot }) =>
        slot ? slotTime(slot) : <span className="tag tag-warn">{t.panels.unplaced}</span>,
    },
    {
      key: 'room',
      head: t.words.fields.panel.roomId,
      leaves: 'on-phone',
      kind: 'unbroken',
      cell: ({ slot }) => slot && slotRoom(slot),
    },
    {
      key: 'speakers',
      head: t.words.fields.panel.parts,
      leaves: 'first',
      kind: 'clipped',
      cell: ({ speakers }) => speakerNames(speakers),
    },
  ];
}

/** The title with what is to know about the session, and on a phone where it is. */
function useNameCell(
  trackOf: (panel: PanelSummaryView) => { name: PanelSummaryView['title'] } | undefined,
): (panel: PanelSummaryView) => ReactNode {
  const { t } = useI18n();
  const { view } = useConference();
  const text = useText();
  const audienceWords = useAudienceWords();
  const { slotRoom } = useSlotNames();
  const clashing = new Set(
    useClashes()
      .data?.items.filter(blocksRelease)
      .flatMap(({ panels }) => panels.map(({ id }) => id)),
  );
  return function NameCell(panel) {
    const track = trackOf(panel);
    const where = [
      t.words.formats[panel.format],
      track && text(track.name),
      panel.slot && slotRoom(panel.slot),
    ];
    return (
      <>
        <Link to={`/${view.slug}/panels/${panel.id}`}>
          <LocalisedText of={panel.title} />
        </Link>
        {clashing.has(panel.id) && (
          <Flag kind="bad" label={t.panels.clashing} icon={TriangleAlert} />
        )}
        {panel.audience && (
          <Flag
            kind="info"
            label={t.audience.restricted(audienceWords(panel.audience))}
            icon={UserCheck}
          />
        )}
        {panel.translationMissing && (
          <Flag kind="warn" label={t.panels.translationMissing} icon={Languages} />
        )}
        <span className="sub">{where.filter(Boolean).join(', ')}</span>
      </>
    );
  };
}
