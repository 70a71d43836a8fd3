import type { ReleasedPanel } from '#shared/releases/release-document';
import { moveOf } from '../cards/session-card.js';
import { Icon } from '../frame/icon.js';
import { useTexts, useView } from '../frame/view.js';
import { SESSION_TEXTS } from './texts.js';

/** To those who see it: that not everybody does. */
export function AudienceRemark({ panel }: { panel: ReleasedPanel }) {
  const t = useTexts(SESSION_TEXTS);
  if (panel.audience === null) return null;
  return (
    <div className="notice">
      <Icon name="lock" />
      <p>
        <strong>{t.byAccreditation}.</strong> {t.byAccreditationText}
      </p>
    </div>
  );
}

/** What may be done with what is said, where that is not the usual. */
export function AttributionRemark({ panel }: { panel: ReleasedPanel }) {
  const t = useTexts(SESSION_TEXTS);
  if (panel.attribution === 'on-record') return null;
  return (
    <div className="notice">
      <Icon name={panel.attribution === 'no-recording' ? 'camera-off' : 'info'} />
      <p>
        <strong>{t.words.attributions[panel.attribution]}.</strong>{' '}
        {t.attributionText[panel.attribution]}
      </p>
    </div>
  );
}

export function MoveRemark({ panel }: { panel: ReleasedPanel }) {
  const view = useView();
  const t = SESSION_TEXTS[view.language];
  const move = moveOf(panel, view);
  if (!move) return null;
  const inTime = move.kind === 'time';
  const more = inTime ? t.timeChangedMore : t.roomChangedMore;
  return (
    <div className="notice">
      <Icon name="arrow-right-left" />
      <p>
        <strong>{inTime ? t.timeChangedTitle : t.roomChangedTitle}</strong>{' '}
        {more(move.now, move.was, move.release)}
      </p>
    </div>
  );
}
