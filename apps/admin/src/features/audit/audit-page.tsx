import './audit.css';
import type { AuditView } from '#shared/audit';
import type { Page as PageOf } from '#shared/page';
import { useConference, useRead } from '../../api/conference.js';
import { actorName, deedName, entityName } from '../../i18n/audit-words.js';
import { momentName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import { Empty } from '../../ui/list/empty.js';
import { FilterSelect } from '../../ui/list/filter-select.js';
import { useFilters } from '../../ui/list/filters.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Pager } from '../../ui/list/pager.js';
import { BringBack } from './bring-back.js';
import { changedFields } from './changed-fields.js';
import { subjectName } from './subject-name.js';

/** Who did what when in the conference, newest first. */
export function AuditPage() {
  const { t } = useI18n();
  const { filters, set } = useFilters(['entity', 'entityId']);
  const audit = useRead<PageOf<AuditView>>('/audit', { ...filters }, { keep: true });
  return (
    <Page title={t.audit.title}>
      <search className="filterbar filterbar-1">
        <FilterSelect
          label={t.audit.entity}
          all={t.audit.allEntities}
          value={filters.entity}
          options={Object.entries(t.entities).map(([value, label]) => ({ value, label }))}
          onChange={(entity) => set({ entity, entityId: undefined })}
        />
      </search>
      <Loaded query={audit}>
        {(page) =>
          page.total === 0 ? (
            <Empty title={t.audit.empty}>{t.audit.emptyText}</Empty>
          ) : (
            <div aria-busy={audit.isPlaceholderData}>
              <AuditTable entries={page.items} />
              <Pager page={page} onPage={(number) => set({ page: number })} />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function AuditTable({ entries }: { entries: AuditView[] }) {
  const { t, language } = useI18n();
  const { view } = useConference();
  return (
    <div className="table-wrap box">
      <table className="table list">
        <caption className="vh">{t.audit.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.audit.when}</th>
            <th scope="col">{t.audit.who}</th>
            <th scope="col">{t.audit.what}</th>
            <th scope="col" className="c-narrow">
              {t.audit.entity}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className="nowrap">{momentName(entry.at, view.timeZone, language)}</td>
              <th scope="row">{actorName(entry.actor, t)}</th>
              <td>
                {deedName(entry.action, t)}
                <bdi className="audit-subject">{subjectName(entry, language)}</bdi>
                <Details entry={entry} />
                {entry.action === 'panel.remove' && <BringBack panelId={entry.entityId} />}
              </td>
              <td className="c-narrow">{entityName(entry.entity, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Field by field what it was and what it became. */
function Details({ entry }: { entry: AuditView }) {
  const { t } = useI18n();
  const fields = changedFields(entry.before, entry.after);
  if (fields.length === 0) return null;
  return (
    <details className="audit-details">
      <summary>{t.audit.details(fields.length)}</summary>
      <dl>
        {fields.map(({ path, before, after }) => (
          <div key={path}>
            <dt className="mono">{path}</dt>
            <dd>
              {before !== '' && <del>{before}</del>} {after !== '' && <ins>{after}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
