import { TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { blocksRelease, type ClashView } from '#shared/programme/clashes';
import { useConference } from '../../../../api/conference.js';
import { useClashes } from '../../../../api/lists.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { Button } from '../../../../ui/button.js';
import { Bones, Loaded } from '../../../../ui/loaded.js';
import { LocalisedText } from '../../../../ui/localised-text.js';
import { useText } from '../../../../ui/words.js';

/** Clashes shown beside the grid; the rest is on their own page. */
const SHOWN = 3;

interface ClashesBoxProps {
  onMove: (panelId: string) => void;
  onAccept: (clash: ClashView) => void;
}

/** Beside the grid: what blocks a release, then what only warns, and what can be done. */
export function ClashesBox(deeds: ClashesBoxProps) {
  const { t } = useI18n();
  const { view } = useConference();
  const clashes = useClashes();
  const all = clashes.data?.items ?? [];
  const blocking = all.filter(blocksRelease);
  const warnings = all.filter(({ grade, accepted }) => grade === 'warn' && !accepted);
  return (
    <section className="tray-sec" aria-labelledby="tray-clashes">
      <h2 id="tray-clashes">
        {t.clashes.title}{' '}
        <span className={blocking.length > 0 ? 'count count-bad' : 'count'}>{blocking.length}</span>
      </h2>
      <Loaded query={clashes} bones={<Bones rows={2} />}>
        {({ items }) => (
          <>
            {blocking.length === 0 && <p className="muted">{t.clashes.none}</p>}
            <ul>
              {[...blocking, ...warnings].slice(0, SHOWN).map((clash) => (
                <ClashCard key={clash.id} clash={clash} {...deeds} />
              ))}
            </ul>
            {items.length > 0 && (
              <p>
                <Link to={`/${view.slug}/clashes`}>{t.clashes.all(items.length)}</Link>
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** The session that starts later is the one to move; the other can be moved on the page of all conflicts. */
function ClashCard({ clash, onMove, onAccept }: ClashesBoxProps & { clash: ClashView }) {
  const { t } = useI18n();
  const { view, may } = useConference();
  const text = useText();
  const readOnly = !may('programme.edit') && t.common.readOnly;
  const [later] = [...clash.panels].sort((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt));
  return (
    <li className={clash.grade === 'warn' ? 'conf is-warning' : 'conf'}>
      <p className="conf-kind">
        <TriangleAlert className="icon" />
        {t.clashes.kinds[clash.kind]}
      </p>
      {later && (
        <p className="conf-title">
          <Link to={`/${view.slug}/panels/${later.id}`}>
            <LocalisedText of={later.title} />
          </Link>
        </p>
      )}
      <p className="conf-sentence">
        <LocalisedText of={clash.sentence} />
      </p>
      <div className="conf-deeds">
        {later && (
          <Button
            aria-label={t.timetable.moveNamed(text(later.title))}
            unavailable={readOnly}
            onClick={() => onMove(later.id)}
          >
            {t.move.open}
          </Button>
        )}
        {clash.kind === 'speaker' && (
          <Button kind="quiet" unavailable={readOnly} onClick={() => onAccept(clash)}>
            {t.clashes.acceptVerb}
          </Button>
        )}
      </div>
    </li>
  );
}
