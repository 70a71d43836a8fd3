import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { AuditView } from '#shared/audit';
import { type Page, PAGE_SIZE_MAX } from '#shared/page';
import type { Restorable } from '#shared/programme/history';
import { useConference, useRead } from '../../api/conference.js';
import { momentName } from '../../i18n/dates.js';
import { actorName, deedName } from '../../i18n/audit-words.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';
import type { ComparedField } from './versions.js';
import { differsFromNow, type RecordedFact, recordedChanges } from './recorded-changes.js';
import { RestoreDialog } from './restore-dialog.js';

/** Entries shown at first, and with each press of the button. */
const STEP = 10;

interface HistoryBoxProps<Input> {
  kind: Restorable;
  /** The name of the kind of object in the audit list. */
  entity: string;
  /** The object as it is. */
  view: { id: string; version: number };
  toInput: (view: never) => Input;
  fields: readonly ComparedField<Input>[];
  facts?: readonly RecordedFact[];
  /** Why no earlier version can be restored now, such as changes that are not saved. */
  unavailable?: string | false;
}

/** Who changed what and when, field by field, with a way back; nothing for those who may not read it. */
export function HistoryBox<Input extends object>(props: HistoryBoxProps<Input>) {
  const { entity, view } = props;
  const { t } = useI18n();
  const { may } = useConference();
  const [size, setSize] = useState(STEP);
  const history = useRead<Page<AuditView>>(
    '/audit',
    { entity, entityId: view.id, pageSize: size },
    { enabled: may('audit.read'), keep: true },
  ).data;
  if (!history?.items.length) return null;
  const { items, total } = history;
  return (
    <section className="box" aria-labelledby={`history-${view.id}`}>
      <div className="box-head">
        <h2 id={`history-${view.id}`}>{t.audit.history}</h2>
      </div>
      <ol className="history">
        {items.map((entry) => (
          <Entry key={entry.id} entry={entry} {...props} />
        ))}
      </ol>
      {items.length < total && size < PAGE_SIZE_MAX && (
        <div className="box-body">
          <Button kind="quiet" onClick={() => setSize(Math.min(size + STEP, PAGE_SIZE_MAX))}>
            {t.history.more}
          </Button>
        </div>
      )}
    </section>
  );
}

function Entry<Input extends object>(props: HistoryBoxProps<Input> & { entry: AuditView }) {
  const { entry, kind, view, toInput, fields, facts = [], unavailable } = props;
  const { t, language } = useI18n();
  const { view: conference, may } = useConference();
  const [asking, setAsking] = useState(false);
  const when = momentName(entry.at, conference.timeZone, language);
  const reading = { kind, view, toInput, fields, facts };
  const changed = recordedChanges(reading, entry);
  return (
    <li>
      <time dateTime={entry.at}>{when}</time>
      <p>
        <strong>{actorName(entry.actor, t)}</strong> {deedName(entry.action, t)}
      </p>
      {changed.length > 0 && (
        <details className="history-changes">
          <summary>{t.history.changes(changed.length)}</summary>
          <dl>
            {changed.map(({ path, label, before, after }) => (
              <div key={path}>
                <dt>{label}</dt>
                <dd>
                  <del>{before || t.history.empty}</del> <ins>{after || t.history.empty}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {differsFromNow(reading, entry.after) && may('programme.edit') && (
        <Button
          kind="quiet"
          icon={<Undo2 className="icon" />}
          aria-label={t.history.backNamed(when)}
          unavailable={unavailable ?? false}
          onClick={() => setAsking(true)}
        >
          {t.history.back}
        </Button>
      )}
      {asking && (
        <RestoreDialog
          kind={kind}
          id={view.id}
          input={{ entry: entry.id, version: view.version }}
          fields={fields}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
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
