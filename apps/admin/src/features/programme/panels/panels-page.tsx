import { Languages, Plus, TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import type { Page as PageOf } from '#shared/page';
import { blocksRelease } from '#shared/programme/clashes';
import { FORMATS, type PanelSummaryView } from '#shared/programme/panels';
import { daysBetween } from '#shared/zoned-time';
import { useConference, useRead } from '../../../api/conference.js';
import { useClashes, useRooms, useTracks } from '../../../api/lists.js';
import { dayName } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button } from '../../../ui/button.js';
import { Empty } from '../../../ui/empty.js';
import { FilterSelect } from '../../../ui/filter-select.js';
import { useFilters } from '../../../ui/filters.js';
import { Loaded } from '../../../ui/loaded.js';
import { Page } from '../../../ui/page.js';
import { Pager } from '../../../ui/pager.js';
import { SearchBox } from '../../../ui/search-box.js';
import { TrackName } from '../../../ui/track-mark.js';
import { useText, Words } from '../../../ui/words.js';
import { speakerNames } from '../speaker-names.js';
import { useSlotNames } from '../slot-names.js';

const FILTERS = ['q', 'trackId', 'roomId', 'speakerId', 'format', 'placed', 'day'] as const;
type PanelFilters = ReturnType<typeof useFilters<(typeof FILTERS)[number]>>;

/** Every session of the draft: searched, filtered, a page at a time. */
export function PanelsPage() {
  const { t } = useI18n();
  const { view, may } = useConference();
  const filters = useFilters(FILTERS);
  const panels = useRead<PageOf<PanelSummaryView>>(
    '/panels',
    { ...filters.filters },
    { keep: true },
  );
  return (
    <Page
      title={t.panels.title}
      tools={
        may('programme.edit') && (
          <Link className="btn btn-primary" to={`/${view.slug}/panels/new`}>
            <Plus className="icon" />
            {t.panels.add}
          </Link>
        )
      }
    >
      <FilterBar filters={filters} />
      <Loaded query={panels}>
        {(page) =>
          page.total > 0 ? (
            <div aria-busy={panels.isPlaceholderData}>
              <PanelTable panels={page.items} />
              <Pager page={page} onPage={(number) => filters.set({ page: number })} />
            </div>
          ) : filters.filtered ? (
            <Empty
              title={t.panels.noMatch}
              action={<Button onClick={filters.clear}>{t.common.clearFilters}</Button>}
            >
              {t.panels.noMatchText}
            </Empty>
          ) : (
            <Empty title={t.panels.empty}>{t.panels.emptyText}</Empty>
          )
        }
      </Loaded>
    </Page>
  );
}

function FilterBar({ filters: { filters, filtered, set, clear } }: { filters: PanelFilters }) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const named = (items: { id: string; name: { en: string; fr: string } }[] = []) =>
    items.map(({ id, name }) => ({ value: id, label: text(name) }));
  const tracks = named(useTracks().data?.items);
  const rooms = named(useRooms().data?.items);
  return (
    <search className="filterbar">
      <SearchBox
        label={t.panels.search}
        value={filters.q ?? ''}
        onSearch={(q) => set({ q }, true)}
      />
      <FilterSelect
        label={t.panels.day}
        all={t.panels.allDays}
        value={filters.day}
        options={daysBetween(view.startDate, view.endDate).map((day) => ({
          value: day,
          label: dayName(day, language),
        }))}
        onChange={(day) => set({ day })}
      />
      <FilterSelect
        label={t.panels.track}
        all={t.panels.allTracks}
        value={filters.trackId}
        options={tracks}
        onChange={(trackId) => set({ trackId })}
      />
      <FilterSelect
        label={t.panels.room}
        all={t.panels.allRooms}
        value={filters.roomId}
        options={rooms}
        onChange={(roomId) => set({ roomId })}
      />
      <FilterSelect
        label={t.panels.format}
        all={t.panels.allFormats}
        value={filters.format}
        options={FORMATS.map((format) => ({ value: format, label: t.formats[format] }))}
        onChange={(format) => set({ format })}
      />
      <FilterSelect
        label={t.panels.placed}
        all={t.panels.placedOrNot}
        value={filters.placed}
        options={[
          { value: 'yes', label: t.panels.onlyPlaced },
          { value: 'no', label: t.panels.onlyUnplaced },
        ]}
        onChange={(placed) => set({ placed })}
      />
      {filtered && (
        <Button kind="quiet" onClick={clear}>
          {t.common.clearFilters}
        </Button>
      )}
    </search>
  );
}

function PanelTable({ panels }: { panels: PanelSummaryView[] }) {
  const { t } = useI18n();
  return (
    <div className="table-wrap box">
      <table className="table list panels-table">
        <caption className="vh">{t.panels.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.panels.session}</th>
            <th scope="col" className="c-narrow">
              {t.panels.format}
            </th>
            <th scope="col" className="c-narrow">
              {t.panels.track}
            </th>
            <th scope="col">{t.panels.when}</th>
            <th scope="col" className="c-narrow nowrap">
              {t.panels.room}
            </th>
            <th scope="col" className="c-narrow c-wide">
              {t.panels.speakers}
            </th>
          </tr>
        </thead>
        <tbody>
          {panels.map((panel) => (
            <PanelRow key={panel.id} panel={panel} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PanelRow({ panel }: { panel: PanelSummaryView }) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const { slotTime, slotRoom } = useSlotNames();
  const track = useTracks().data?.items.find(({ id }) => id === panel.trackId);
  const clashing = useClashes().data?.items.some(
    (clash) => blocksRelease(clash) && clash.panels.some(({ id }) => id === panel.id),
  );
  return (
    <tr>
      <th scope="row">
        <Link to={`/${view.slug}/panels/${panel.id}`}>
          <Words of={panel.title} />
        </Link>
        {clashing && (
          <Flag
            kind="bad"
            label={t.panels.clashing}
            icon={<TriangleAlert className="icon icon-s" />}
          />
        )}
        {panel.translationMissing && (
          <Flag
            kind="warn"
            label={t.panels.translationMissing}
            icon={<Languages className="icon icon-s" />}
          />
        )}
        <span className="sub">
          {[t.formats[panel.format], track && text(track.name), panel.slot && slotRoom(panel.slot)]
            .filter(Boolean)
            .join(', ')}
        </span>
      </th>
      <td className="c-narrow nowrap">{t.formats[panel.format]}</td>
      <td className="c-narrow">{track && <TrackName track={track} />}</td>
      <td className="c-when">
        {panel.slot ? (
          slotTime(panel.slot)
        ) : (
          <span className="tag tag-warn">{t.panels.unplaced}</span>
        )}
      </td>
      <td className="c-narrow nowrap">{panel.slot && slotRoom(panel.slot)}</td>
      <td className="c-narrow c-wide c-clip">{speakerNames(panel.speakers, language)}</td>
    </tr>
  );
}

function Flag({
  kind,
  label,
  icon,
}: {
  kind: 'bad' | 'warn';
  label: string;
  icon: React.ReactNode;
}) {
  return (
    <span className={`flag flag-${kind}`} title={label}>
      {icon}
      <span className="vh">{label}</span>
    </span>
  );
}
