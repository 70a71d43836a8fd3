import { photoAddress } from '#shared/programme/photos';
import { personName } from '#shared/programme/speakers';
import type { ReleasedSpeaker } from '#shared/releases/release-document';
import { useTexts, useView } from '../frame/view.js';
import { monogram } from './people.js';
import { CARD_TEXTS } from './texts.js';

interface PortraitProps {
  speaker: ReleasedSpeaker;
  /** On the speaker's own page, where it is shown large. */
  large?: boolean;
}

/** The portrait; without one the organisation's short name, calm on a page of offices. */
export function Portrait({ speaker, large = false }: PortraitProps) {
  const { language, conference } = useView();
  const t = useTexts(CARD_TEXTS);
  if (speaker.photo === null) {
    return (
      <span className="portrait" aria-hidden="true">
        {monogram(speaker, language)}
      </span>
    );
  }
  const width = large ? 480 : 160;
  return (
    <img
      className={large ? 'portrait portrait-large' : 'portrait'}
      src={photoAddress(conference.slug, speaker.photo, width)}
      width={width}
      height={(width * 5) / 4}
      alt={t.portraitOf(personName(speaker, language, conference.languages))}
      loading={large ? 'eager' : 'lazy'}
      decoding="async"
    />
  );
}
