import type { TrackView } from '#shared/programme/tracks';
import { LocalisedText } from './localised-text.js';

/** The six shapes of the design's track slots, on a 12 by 12 ground. */
const SHAPES = [
  <circle key="1" cx="6" cy="6" r="5.4" />,
  <path key="2" d="M6 .6 11.8 11.2H.2z" />,
  <path key="3" d="M.9.9h10.2v10.2H.9z" />,
  <path key="4" d="M6-.2 12.2 6 6 12.2-.2 6z" />,
  <path key="5" d="M3 .7h6L12.1 6 9 11.3H3L-.1 6z" />,
  <path key="6" d="M4.1.4h3.8v3.7h3.7v3.8H7.9v3.7H4.1V7.9H.4V4.1h3.7z" />,
];

/** A track's shape; its colour comes from `data-track` on it or around it. */
export function TrackMark({ shape, colour }: { shape: number; colour?: number }) {
  return (
    <svg className="mark" viewBox="0 0 12 12" aria-hidden="true" data-track={colour}>
      {SHAPES[shape - 1]}
    </svg>
  );
}

/** Shape, colour and name of a track. */
export function TrackName({ track }: { track: Pick<TrackView, 'name' | 'colour' | 'shape'> }) {
  return (
    <span className="track-name" data-track={track.colour}>
      <TrackMark shape={track.shape} />
      <span>
        <LocalisedText of={track.name} />
      </span>
    </span>
  );
}
