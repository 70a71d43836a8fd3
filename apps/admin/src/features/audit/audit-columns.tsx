import type { AuditView } from '#shared/audit';
import { useConference } from '../../api/conference.js';
import { actorName, deedName, entityName } from '../../i18n/audit-words.js';
import { momentName } from '../../i18n/dates.js';
import { useI18n } from '../../i18n/i18n.js';
import type { Column } from '../../ui/list/column.js';
import { BringBack } from './bring-back.js';
import { changedFields } from './changed-fields.js';
import { subjectName } from './subject-name.js';

/** Who did what when, and to what. */
export function useAuditColumns(): Column<AuditView>[] {
  const { t, language } = useI18n();
  const { view } = useConference();
  return [
    {
      key: 'when',
      head: t.audit.when,
      kind: 'unbroken',
      cell: ({ at }) => momentName(at, view.timeZone, language),
    },
    { key: 'who', head: t.audit.who, names: true, cell: ({ actor }) => actorName(actor, t) },
    {
      key: 'what',
      head: t.audit.what,
      cell: (entry) => (
        <>
          {deedName(entry.action, t)}
          <bdi className="audit-subject">{subjectName(entry, language, view.languages)}</bdi>
          <Details entry={entry} />
          {entry.action === 'panel.remove' && <BringBack panelId={entry.entityId} />}
        </>
      ),
    },
    {
      key: 'entity',
      head: t.audit.entity,
      leaves: 'on-phone',
      cell: ({ entity }) => entityName(entity, t),
    },
  ];
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
