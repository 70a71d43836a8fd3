import type { ReleasedTrack } from '#shared/releases/release-document';
import { Content } from './content.js';
import { Icon } from './icon.js';
import type { IconName } from './icons.js';

/** A track by shape, colour and name. */
export function TrackName({ track }: { track: ReleasedTrack }) {
  return (
    <span className="track-name">
      <Mark track={track} />
      <span>
        <Content of={track.name} mark={false} />
      </span>
    </span>
  );
}

export function Mark({ track }: { track: ReleasedTrack }) {
  return <Icon name={`track-${track.shape}` as IconName} className="mark" />;
}
