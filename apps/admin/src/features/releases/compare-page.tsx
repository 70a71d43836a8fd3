import './releases.css';
import type { Page as PageOf } from '#shared/page';
import type { ReleaseComparison, ReleaseView } from '#shared/releases/releases';
import { useConference, useRead } from '../../api/conference.js';
import { momentName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/list/empty.js';
import { useFilters } from '../../ui/list/filters.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Select } from '../../ui/select.js';
import { ChangeList } from './change-list.js';
import { releaseNumber } from './release-number.js';

/** As many releases as the selects offer: the newest. */
const OFFERED = 200;

/** What changed from any release to any other; 0 stands for nothing published. */
export function ComparePage() {
  const { t } = useI18n();
  const { view } = useConference();
  const releases = useRead<PageOf<ReleaseView>>('/releases', { pageSize: OFFERED });
  return (
    <Page title={t.releases.compare} up={{ to: `/${view.slug}/releases`, label: t.releases.title }}>
      <Loaded query={releases}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t.releases.empty}>{t.releases.emptyText}</Empty>
          ) : (
            <Comparison releases={items} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Comparison({ releases }: { releases: ReleaseView[] }) {
  const { t } = useI18n();
  const { filters, set } = useFilters(['from', 'to']);
  const newest = releases[0]!.number;
  const to = releaseNumber(filters.to) || newest;
  const from = releaseNumber(filters.from) ?? to - 1;
  const comparison = useRead<ReleaseComparison>(`/releases/${to}/changes`, { since: from });
  return (
    <div className="release">
      <div className="compare">
        <ReleaseSelect
          label={t.releases.compareFrom}
          releases={releases}
          withNothing
          value={from}
          onChange={(value) => set({ from: value, to })}
        />
        <ReleaseSelect
          label={t.releases.compareTo}
          releases={releases}
          value={to}
          onChange={(value) => set({ from, to: value })}
        />
      </div>
      <Loaded query={comparison}>
        {({ changes }) =>
          changes.length === 0 ? (
            <Empty title={t.releases.compareSame} />
          ) : (
            <ChangeList changes={changes} />
          )
        }
      </Loaded>
    </div>
  );
}

interface ReleaseSelectProps {
  label: string;
  releases: ReleaseView[];
  withNothing?: boolean;
  value: number;
  onChange: (value: number) => void;
}

function ReleaseSelect({ label, releases, withNothing, value, onChange }: ReleaseSelectProps) {
  const { t, language } = useI18n();
  const { view } = useConference();
  return (
    <label className="field">
      <span className="label">{label}</span>
      <Select
        value={String(value)}
        options={[
          ...releases.map(({ number, publishedAt }) => ({
            value: String(number),
            label: `${t.releases.named(number)}, ${momentName(publishedAt, view.timeZone, language)}`,
          })),
          ...(withNothing ? [{ value: '0', label: t.releases.compareNothing }] : []),
        ]}
        onChange={(number) => onChange(Number(number))}
      />
    </label>
  );
}
