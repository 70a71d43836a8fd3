import { TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { blocksRelease, type ClashView } from '#shared/programme/clashes';
import { useConference } from '../../../api/conference.js';
import { useClashes } from '../../../api/lists.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Bones, Loaded } from '../../../ui/loaded.js';
import { Words } from '../../../ui/words.js';

/** Clashes shown beside the grid; the rest is on their own page. */
const SHOWN = 4;

/** Beside the grid: what blocks a release, then what only warns. */
export function ClashesBox() {
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
                <ClashCard key={clash.id} clash={clash} />
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

function ClashCard({ clash }: { clash: ClashView }) {
  const { t } = useI18n();
  return (
    <li className={clash.grade === 'warn' ? 'conf is-warning' : 'conf'}>
      <p className="conf-kind">
        <TriangleAlert className="icon" />
        {t.clashes.kinds[clash.kind]}
      </p>
      <p>
        <Words of={clash.sentence} />
      </p>
    </li>
  );
}
