import './audit.css';
import type { AuditView } from '#shared/audit';
import type { Page as PageOf } from '#shared/page';
import { useI18n } from '../../i18n/i18n.js';
import { FilterBar } from '../../ui/list/filter-bar.js';
import { List } from '../../ui/list/list.js';
import { useList } from '../../ui/list/use-list.js';
import { Page } from '../../ui/page.js';
import { useAuditColumns } from './audit-columns.js';

/** Who did what when in the conference, newest first. */
export function AuditPage() {
  const { t } = useI18n();
  const list = useList<PageOf<AuditView>>('/audit', ['entity', 'entityId']);
  return (
    <Page title={t.audit.title}>
      <FilterBar
        list={list}
        choices={[
          {
            name: 'entity',
            label: t.audit.entity,
            all: t.audit.allEntities,
            options: Object.entries(t.entities).map(([value, label]) => ({ value, label })),
            ends: 'entityId',
          },
        ]}
      />
      <List
        title={t.audit.title}
        list={list}
        columns={useAuditColumns()}
        empty={{ title: t.audit.empty, text: t.audit.emptyText }}
        noMatch={{ title: t.audit.empty, text: t.audit.emptyText }}
      />
    </Page>
  );
}
