import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Page } from '#shared/page';
import { blocksRelease, type ClashView } from '#shared/programme/clashes';
import type { PanelSummaryView } from '#shared/programme/panels';
import { useConference, useRead } from '../../../api/conference.js';
import { useClashes, useTracks } from '../../../api/lists.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button } from '../../../ui/button.js';
import { Bones, Loaded } from '../../../ui/loaded.js';
import { SearchBox } from '../../../ui/search-box.js';
import { TrackMark } from '../../../ui/track-mark.js';
import { useText, Words } from '../../../ui/words.js';
import type { Movable } from '../use-move-form.js';
import { speakerNames } from '../speaker-names.js';

/** Clashes shown beside the grid; the rest is on their own page. */
const CLASHES_SHOWN = 4;

/** Beside the grid: what clashes, and what has no place yet. */
export function Tray({ onMove }: { onMove: (panel: Movable) => void }) {
  return (
    <div className="tray">
      <Clashes />
      <Unplaced onMove={onMove} />
    </div>
  );
}

function Clashes() {
  const { t } = useI18n();
  const { view } = useConference();
  const clashes = useClashes();
  const open = (clashes.data?.items ?? []).filter(blocksRelease);
  return (
    <section className="tray-sec" aria-labelledby="tray-clashes">
      <h2 id="tray-clashes">
        {t.clashes.title}{' '}
        <span className={open.length > 0 ? 'count count-bad' : 'count'}>{open.length}</span>
      </h2>
      <Loaded query={clashes} bones={<Bones rows={2} />}>
        {({ items }) => (
          <>
            {open.length === 0 && <p className="muted">{t.clashes.none}</p>}
            <ul>
              {open.slice(0, CLASHES_SHOWN).map((clash) => (
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
    <li className="conf">
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

function Unplaced({ onMove }: { onMove: (panel: Movable) => void }) {
  const { t } = useI18n();
  const { view } = useConference();
  const [q, setQ] = useState('');
  const panels = useRead<Page<PanelSummaryView>>(
    '/panels',
    { placed: 'no', q, pageSize: 50 },
    { keep: true },
  );
  const total = panels.data?.total ?? 0;
  return (
    <section className="tray-sec" aria-labelledby="tray-unplaced">
      <h2 id="tray-unplaced">
        {t.timetable.unplaced} <span className="count">{total}</span>
      </h2>
      {(total > 0 || q) && (
        <SearchBox label={t.timetable.searchUnplaced} value={q} onSearch={setQ} />
      )}
      <Loaded query={panels} bones={<Bones rows={3} />}>
        {({ items }) => (
          <>
            {items.length === 0 && (
              <p className="muted">{q ? t.common.nothingMatches : t.timetable.allPlaced}</p>
            )}
            <ul>
              {items.map((panel) => (
                <UnplacedPanel key={panel.id} panel={panel} onMove={onMove} />
              ))}
            </ul>
            {total > items.length && (
              <p>
                <Link to={`/${view.slug}/panels?placed=no`}>{t.timetable.allUnplaced(total)}</Link>
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

interface UnplacedProps {
  panel: PanelSummaryView;
  onMove: (panel: Movable) => void;
}

function UnplacedPanel({ panel, onMove }: UnplacedProps) {
  const { t, language } = useI18n();
  const text = useText();
  const { view, may } = useConference();
  const track = useTracks().data?.items.find(({ id }) => id === panel.trackId);
  const title = text(panel.title);
  return (
    <li className="un" data-track={track?.colour}>
      <div>
        <h3>
          <Link to={`/${view.slug}/panels/${panel.id}`}>
            <Words of={panel.title} />
          </Link>
        </h3>
        <p className="muted">
          {track && <TrackMark shape={track.shape} />}
          {t.timetable.formatAndLength(t.formats[panel.format], panel.durationMinutes)}
          {panel.speakers.length > 0 && `. ${speakerNames(panel.speakers, language)}`}
        </p>
      </div>
      <Button
        aria-label={t.timetable.placeNamed(title)}
        unavailable={!may('programme.edit') && t.common.readOnly}
        onClick={() => onMove(panel)}
      >
        {t.move.place}
      </Button>
    </li>
  );
}
