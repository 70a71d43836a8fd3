import { Move, TriangleAlert } from 'lucide-react';
import { memo, useId } from 'react';
import { Link } from 'react-router';
import { blocksRelease, type ClashView } from '#shared/programme/clashes';
import type { PanelSummaryView, SlotView } from '#shared/programme/panels';
import type { Change } from '#shared/releases/changes';
import type { TrackView } from '#shared/programme/tracks';
import { useConference } from '../../../../api/conference.js';
import { clockRange } from '../../../../i18n/dates.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { IconButton } from '../../../../ui/button.js';
import { TrackMark } from '../../../../ui/track-mark.js';
import { useText, Words } from '../../../../ui/words.js';
import { speakerNames } from '../../speakers/speaker-names.js';
import { useArranger } from '../carrying/arranger.js';
import type { CardDeed } from './card-keys.js';
import { CardMarks } from './card-marks.js';
import { CardMenu } from './card-menu.js';
import { useCarried } from '../carrying/carry-store.js';
import { cardFit } from '../grid/grid.js';

export type PlacedPanel = PanelSummaryView & { slot: SlotView };

/** What every card of a day needs to know. */
export interface CardContext {
  tracks: Map<string, TrackView>;
  /** Clashes that nobody accepted, by the id of each session in them. */
  clashes: Map<string, ClashView[]>;
  /** The only track shown in full; the others stand back. */
  highlighted: string | undefined;
  editable: boolean;
  /** Who just moved a session, by its id. */
  movedBy: ReadonlyMap<string, string>;
  /** What the draft changes since the current release, by the session's id. */
  changes: ReadonlyMap<string, Change>;
  actions: Record<CardDeed | 'span', (panel: PanelSummaryView) => void>;
}

interface CardProps {
  panel: PlacedPanel;
  context: CardContext;
  /** Height in the grid in pixels; absent in the list, where nothing is cut. */
  height?: number;
  /** The room's name, where the column does not say it. */
  room?: string;
  /** Whether Tab reaches it; in a list it always does. */
  current?: boolean;
}

/** A session in the draft: the title opens its editor, the rest of the card its Move form. */
export const Card = memo(function Card({ panel, context, height, room, current }: CardProps) {
  const { language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const id = useId();
  const { store } = useArranger();
  const isHeld = useCarried(store, (carry) => carry?.panel.id === panel.id);
  const track = panel.trackId ? context.tracks.get(panel.trackId) : undefined;
  const clashes = context.clashes.get(panel.id) ?? [];
  const mover = context.movedBy.get(panel.id);
  const fit = height === undefined ? undefined : cardFit(height, clashes.length > 0);
  const who = speakerNames(panel.speakers, language);
  const tabIndex = height === undefined || current ? 0 : -1;
  const classes = [
    'tt-card',
    fit?.shape === 'line' && 'is-line',
    clashClass(clashes),
    context.highlighted && context.highlighted !== panel.trackId && 'is-other',
    isHeld && 'is-held',
    mover && 'is-fresh',
    panel.slot.locked && 'is-locked',
  ];
  return (
    <article
      className={classes.filter(Boolean).join(' ')}
      data-track={track?.colour}
      data-session={panel.id}
      tabIndex={height === undefined ? undefined : tabIndex}
      aria-labelledby={id}
    >
      <p className="tt-top">
        <span className="tt-facts">
          <span className="tt-time">
            {clockRange(panel.slot.startsAt, panel.slot.endsAt, view.timeZone, language)}
          </span>
          <CardMarks panel={panel} context={context} />
        </span>
        {context.editable && <CardButtons panel={panel} context={context} tabIndex={tabIndex} />}
      </p>
      <h3 id={id} style={fit && { WebkitLineClamp: fit.titleLines }} title={text(panel.title)}>
        <Link to={`/${view.slug}/panels/${panel.id}`} tabIndex={tabIndex}>
          <Words of={panel.title} />
        </Link>
      </h3>
      {(!fit || fit.speakerLines > 0) && (who || track || room) && (
        <p className="tt-who" style={fit && { WebkitLineClamp: fit.speakerLines }}>
          {track && <TrackMark shape={track.shape} />}
          {[room, who || (track && text(track.name))].filter(Boolean).join('. ')}
        </p>
      )}
      <ClashMark clashes={clashes} />
      {context.editable && height !== undefined && !panel.slot.locked && (
        <span className="tt-edge" data-resize aria-hidden="true" />
      )}
    </article>
  );
});

interface CardButtonsProps {
  panel: PlacedPanel;
  context: CardContext;
  tabIndex: number;
}

export function CardButtons({ panel, context, tabIndex }: CardButtonsProps) {
  const { t } = useI18n();
  const text = useText();
  return (
    <>
      <IconButton
        className="tt-move"
        label={t.timetable.moveNamed(text(panel.title))}
        icon={<Move className="icon" />}
        tabIndex={tabIndex}
        onClick={() => context.actions.move(panel)}
      />
      <CardMenu panel={panel} context={context} tabIndex={tabIndex} />
    </>
  );
}

/** The frame of a session by the worst of its clashes. */
export function clashClass(clashes: readonly ClashView[]): string | undefined {
  if (clashes.length === 0) return undefined;
  return clashes.some(blocksRelease) ? 'has-conflict' : 'has-warning';
}

export function ClashMark({ clashes }: { clashes: ClashView[] }) {
  const { t } = useI18n();
  const text = useText();
  const sentences = clashes.map(({ sentence }) => text(sentence)).join(' ');
  const worst = clashes.find(blocksRelease) ?? clashes[0];
  if (!worst) return null;
  return (
    <p className={worst.grade === 'stop' ? 'tt-conf' : 'tt-conf is-warning'} title={sentences}>
      <TriangleAlert className="icon icon-s" />
      <span aria-hidden="true">{t.clashes.short[worst.kind]}</span>
      <span className="vh">{sentences}</span>
    </p>
  );
}
