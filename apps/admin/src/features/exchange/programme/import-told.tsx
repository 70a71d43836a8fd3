import type { ReactNode } from 'react';
import { Link } from 'react-router';
import {
  IMPORTED_THINGS,
  type ImportedPanelName,
  type ProgrammeImportView,
} from '#shared/exchange/programme-import';
import { useConference } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import type { Column } from '../../../ui/list/column.js';
import { ScrolledTable } from '../../../ui/list/scrolled-table.js';
import { LocalisedText } from '../../../ui/localised-text.js';
import type { ProgrammeImport } from './use-programme-import.js';

interface ImportToldProps {
  told: ProgrammeImportView;
  importing: ProgrammeImport;
}

/** The whole report of an import: what it does, and what it leaves. */
export function ImportTold({ told, importing }: ImportToldProps) {
  const { t, language } = useI18n();
  const words = t.programmeImport;
  return (
    <>
      <Counts told={told} />
      <Panels title={words.changed} panels={told.changed} />
      {told.missing.length > 0 && (
        <Panels
          title={told.withdrawn ? words.withdrawn : words.missing}
          panels={told.missing}
          foot={!importing.imported && <Withdraw importing={importing} />}
        />
      )}
      <Panels title={words.removed} panels={told.removed} />
      <Panels title={words.locked} panels={told.locked} />
      <Lines
        title={words.notes}
        heads={[words.place, words.remark]}
        lines={told.notes.map(({ line, message }) => [
          line > 0 ? words.line(line) : words.whole,
          message[language],
        ])}
      />
      <Lines
        title={words.leftAside}
        heads={[words.values, words.nameThere]}
        lines={told.leftAside.map(({ name, count }) => [String(count), name])}
      />
      <Lines
        title={words.clashes}
        heads={[words.number, words.conflict]}
        lines={told.clashes.map((sentence, index) => [String(index + 1), sentence[language]])}
      />
    </>
  );
}

function Counts({ told }: { told: ProgrammeImportView }) {
  const { t } = useI18n();
  const words = t.programmeImport;
  const rows = IMPORTED_THINGS.map((thing) => ({ id: thing, ...told.counts[thing] }));
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'thing', head: words.thing, names: true, cell: ({ id }) => words.things[id] },
    { key: 'created', head: words.created, kind: 'number', cell: ({ created }) => created },
    { key: 'changed', head: words.changedCount, kind: 'number', cell: ({ changed }) => changed },
    {
      key: 'unchanged',
      head: words.unchanged,
      kind: 'number',
      cell: ({ unchanged }) => unchanged,
    },
  ];
  return (
    <div className="programme-import-part" role="status">
      <h2>{told.changesNothing ? words.nothing : words.effect}</h2>
      <ScrolledTable title={words.effect} columns={columns} rows={rows} keyOf={({ id }) => id} />
    </div>
  );
}

type NamedPanel = ImportedPanelName &
  Partial<Pick<ProgrammeImportView['changed'][number], 'fields'>>;

function Panels({
  title,
  panels,
  foot,
}: {
  title: string;
  panels: readonly NamedPanel[];
  foot?: ReactNode;
}) {
  const columns = usePanelColumns(panels.some(({ fields }) => fields !== undefined));
  if (panels.length === 0) return null;
  return (
    <div className="programme-import-part">
      <h2>{title}</h2>
      <ScrolledTable title={title} columns={columns} rows={panels} keyOf={({ id }) => id} />
      {foot}
    </div>
  );
}

function usePanelColumns(withFields: boolean): Column<NamedPanel>[] {
  const { t, language } = useI18n();
  const { view } = useConference();
  const title: Column<NamedPanel> = {
    key: 'title',
    head: t.programmeImport.session,
    names: true,
    cell: (panel) => (
      <Link to={`/${view.slug}/panels/${panel.id}`}>
        <LocalisedText of={panel.title} />
      </Link>
    ),
  };
  if (!withFields) return [title];
  const fields: Column<NamedPanel> = {
    key: 'fields',
    head: t.programmeImport.fields,
    cell: (panel) => (panel.fields ?? []).map((field) => field[language]).join(', '),
  };
  return [title, fields];
}

function Withdraw({ importing: { withdraw, setWithdraw } }: { importing: ProgrammeImport }) {
  const { t } = useI18n();
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={withdraw}
        onChange={(event) => setWithdraw(event.target.checked)}
      />
      <span>{t.programmeImport.withdraw}</span>
    </label>
  );
}

/** Lines of a report: about what, and what is said of it. */
function Lines({ title, heads, lines }: LinesProps) {
  if (lines.length === 0) return null;
  const columns: Column<Line>[] = [
    { key: 'about', head: heads[0], cell: ([about]) => about },
    { key: 'said', head: heads[1], names: true, cell: ([, said]) => said },
  ];
  return (
    <div className="programme-import-part">
      <h2>{title}</h2>
      <ScrolledTable
        title={title}
        columns={columns}
        rows={lines}
        keyOf={(line, index) => `${String(index)} ${line.join(' ')}`}
      />
    </div>
  );
}

type Line = readonly [about: string, said: string];

interface LinesProps {
  title: string;
  heads: readonly [string, string];
  lines: readonly Line[];
}
