import './clashes.css';
import { useState } from 'react';
import { blocksRelease, type ClashView } from '#shared/programme/clashes';
import { useConference } from '../../../../api/conference.js';
import { useClashes } from '../../../../api/lists.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { Empty } from '../../../../ui/list/empty.js';
import { Loaded } from '../../../../ui/loaded.js';
import { Page } from '../../../../ui/page.js';
import { AcceptDialog } from './accept-dialog.js';
import { ClashEntry } from './clash-entry.js';
import { MoveById } from '../../moves/move-by-id.js';

/** Every clash of the draft: what blocks a release first, then what only warns, then the overlaps that were accepted. */
export function ClashesPage() {
  const { t } = useI18n();
  const { view } = useConference();
  const clashes = useClashes();
  const [moving, setMoving] = useState<string>();
  const [accepting, setAccepting] = useState<ClashView>();
  const section = (title: string, items: ClashView[]) =>
    items.length > 0 && (
      <section className="clash-sec" aria-label={title}>
        <h2>
          {title} <span className="count">{items.length}</span>
        </h2>
        <ul className="clash-list">
          {items.map((clash) => (
            <ClashEntry key={clash.id} clash={clash} onMove={setMoving} onAccept={setAccepting} />
          ))}
        </ul>
      </section>
    );
  return (
    <Page title={t.clashes.title} up={{ to: `/${view.slug}/timetable`, label: t.timetable.title }}>
      <p className="lede muted">{t.clashes.lede}</p>
      <Loaded query={clashes}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t.clashes.none}>{t.clashes.noneText}</Empty>
          ) : (
            <>
              {section(t.clashes.blocking, items.filter(blocksRelease))}
              {section(
                t.clashes.warnings,
                items.filter(({ grade }) => grade === 'warn'),
              )}
              {section(
                t.clashes.accepted,
                items.filter(({ accepted }) => accepted),
              )}
            </>
          )
        }
      </Loaded>
      {moving && <MoveById id={moving} onClose={() => setMoving(undefined)} />}
      {accepting && <AcceptDialog clash={accepting} onClose={() => setAccepting(undefined)} />}
    </Page>
  );
}
