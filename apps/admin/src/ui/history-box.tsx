import type { AuditView } from '#shared/audit';
import { useConference } from '../api/conference.js';
import { useHistory } from '../api/lists.js';
import { momentName } from '../i18n/dates.js';
import { actorName, deedName } from '../i18n/audit-words.js';
import { useI18n } from '../i18n/i18n.js';

/** The last deeds on one object; nothing for those who may not read them. */
export function HistoryBox({ entity, entityId }: { entity: string; entityId: string }) {
  const { t } = useI18n();
  const history = useHistory(entity, entityId).data?.items;
  if (!history?.length) return null;
  return (
    <section className="box" aria-labelledby={`history-${entityId}`}>
      <div className="box-head">
        <h2 id={`history-${entityId}`}>{t.audit.history}</h2>
      </div>
      <History entries={history} />
    </section>
  );
}

/** Deeds in words, newest first. */
export function History({ entries }: { entries: AuditView[] }) {
  const { t, language } = useI18n();
  const { view } = useConference();
  return (
    <ol className="history">
      {entries.map((entry) => (
        <li key={entry.id}>
          <time dateTime={entry.at}>{momentName(entry.at, view.timeZone, language)}</time>
          <p>
            <strong>{actorName(entry.actor, t)}</strong> {deedName(entry.action, t)}
          </p>
        </li>
      ))}
    </ol>
  );
}
