import { useState } from 'react';
import {
  BULK_REFUSALS,
  type BulkChangeInput,
  type BulkField,
  type BulkInput,
  type BulkPanelView,
  type BulkValue,
  type BulkView,
} from '#shared/programme/bulk';
import type { Audience } from '#shared/programme/audience';
import type { PanelSummaryView } from '#shared/programme/panels';
import { api } from '../../../api/client.js';
import { useWrite } from '../../../api/conference.js';
import { useRooms, useTracks } from '../../../api/lists.js';
import { useI18n } from '../../../i18n/i18n.js';
import { languageName } from '../../../i18n/language-name.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog/dialog.js';
import type { Column } from '../../../ui/list/column.js';
import type { Selection } from '../../../ui/list/selection.js';
import { ScrolledTable } from '../../../ui/list/scrolled-table.js';
import { Callout, ProblemCallout } from '../../../ui/callout.js';
import { useToast } from '../../../ui/toast.js';
import { useText } from '../../../ui/words.js';
import { useAudienceWords } from '../../../ui/audience-words.js';
import { BulkFields } from './bulk-fields.js';

interface BulkDialogProps {
  selection: Selection<PanelSummaryView>;
  onClose: () => void;
}

/** What should change for the selected sessions, then what would, then the change itself. */
export function BulkDialog({ selection, onClose }: BulkDialogProps) {
  const { t } = useI18n();
  const toast = useToast();
  const [change, setChange] = useState<BulkChangeInput>({});
  const [missing, setMissing] = useState(false);
  const looking = useBulk();
  const applying = useBulk();
  const panels = [...selection.picked.values()].map(({ id, version, slot }) => {
    return { id, version, slotVersion: slot?.version ?? 0 };
  });
  const told = looking.data;

  function edit(next: BulkChangeInput): void {
    setChange(next);
    setMissing(false);
    looking.reset();
    applying.reset();
  }

  function look(): void {
    const isEmpty = Object.keys(change).length === 0;
    setMissing(isEmpty);
    if (!isEmpty) looking.mutate({ panels, change, dryRun: true });
  }

  function apply(): void {
    applying.mutate(
      { panels, change, dryRun: false },
      {
        onSuccess: ({ changed }) => {
          toast({ text: t.bulk.done(changed) });
          selection.clear();
          onClose();
        },
      },
    );
  }

  function takeOut(): void {
    const refused = new Set(told?.panels.filter((one) => one.refused).map(({ id }) => id));
    selection.set(
      [...selection.picked.values()].filter(({ id }) => refused.has(id)),
      false,
    );
    looking.reset();
  }

  return (
    <Dialog title={t.bulk.title(panels.length)} shape="wide" onClose={onClose}>
      <div className="dialog-body bulk-dialog">
        <p className="muted">{t.bulk.lede}</p>
        <BulkFields change={change} onChange={edit} />
        {missing && <p className="error">{t.bulk.noChoice}</p>}
        {told && <Effect told={told} onTakeOut={takeOut} />}
        {looking.error && <ProblemCallout problem={looking.error} />}
        {applying.error && <ProblemCallout problem={applying.error} retry={look} />}
        <div className="btn-row">
          {told && told.refused === 0 && told.changed > 0 ? (
            <Button kind="primary" busy={applying.isPending} onClick={apply}>
              {t.bulk.apply(told.changed)}
            </Button>
          ) : (
            <Button kind="primary" busy={looking.isPending} onClick={look}>
              {t.bulk.look}
            </Button>
          )}
          <Button onClick={onClose}>{t.common.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function useBulk() {
  return useWrite<BulkInput, BulkView>((path, input) =>
    api.post<BulkView>(`${path}/panels/bulk`, input),
  );
}

/** What each session would become, those that cannot be changed first. */
function Effect({ told, onTakeOut }: { told: BulkView; onTakeOut: () => void }) {
  const { t } = useI18n();
  const columns = useEffectColumns();
  const shown = [
    ...told.panels.filter(({ refused }) => refused),
    ...told.panels.filter(({ changes }) => changes.length > 0),
  ];
  return (
    <div role="status" className="bulk-effect">
      {told.refused > 0 && (
        <Callout kind="warn">
          <p>{t.bulk.refused(told.refused)}</p>
          <p className="notice-act">
            <Button onClick={onTakeOut}>{t.bulk.takeOut}</Button>
          </p>
        </Callout>
      )}
      {shown.length === 0 ? (
        <p>{t.bulk.nothing}</p>
      ) : (
        <ScrolledTable
          title={t.bulk.effect}
          columns={columns}
          rows={shown}
          keyOf={({ id }) => id}
        />
      )}
    </div>
  );
}

function useEffectColumns(): Column<BulkPanelView>[] {
  const { t, language } = useI18n();
  const text = useText();
  const show = useBulkValue();
  return [
    {
      key: 'session',
      head: t.bulk.session,
      names: true,
      cell: ({ title }) => (title ? text(title) : t.bulk.gone),
    },
    {
      key: 'effect',
      head: t.bulk.effect,
      cell: ({ refused, changes }) =>
        refused ? (
          <span className="error">{BULK_REFUSALS[refused][language]}</span>
        ) : (
          <ul>
            {changes.map(({ field, before, after }) => (
              <li key={field}>
                {t.words.fields.panel[field] + t.words.colon}
                <s>{show(field, before)}</s> → {show(field, after)}
              </li>
            ))}
          </ul>
        ),
    },
  ];
}

/** A value of a field in words. */
function useBulkValue(): (field: BulkField, value: BulkValue) => string {
  const { t, language } = useI18n();
  const text = useText();
  const tracks = useTracks().data?.items;
  const rooms = useRooms().data?.items;
  const audience = useAudienceWords();
  const named = (items: typeof tracks | typeof rooms, id: BulkValue) => {
    const item = items?.find((one) => one.id === id);
    return item ? text(item.name) : '';
  };
  return (field, value) => {
    switch (field) {
      case 'trackId':
        return value === null ? t.panels.noTrack : named(tracks, value);
      case 'roomId':
        return value === null ? t.move.allRooms : named(rooms, value);
      case 'format':
        return t.words.formats[value as keyof typeof t.words.formats];
      case 'languages':
        return (
          (value as string[]).map((code) => languageName(code, language)).join(', ') || t.bulk.none
        );
      case 'audience':
        return audience(value as Audience | null);
      case 'seats':
        return typeof value === 'number' ? String(value) : t.bulk.roomSeats;
    }
  };
}
