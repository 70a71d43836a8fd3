import { useState } from 'react';
import {
  conflictKey,
  type ImportConflict,
  type ImportSide,
  type ProgrammeImportView,
} from '#shared/exchange/programme-import';
import { useWrite } from '../../../api/conference.js';
import { upload } from '../../../api/upload.js';

type Mode = 'preview' | 'apply';
type Sides = Readonly<Record<string, ImportSide>>;

/** A programme that is looked at first, decided on, and imported then. */
export function useProgrammeImport() {
  const [file, setFile] = useState<File>();
  const [withdraw, setWithdraw] = useState(false);
  const [sides, setSides] = useState<Sides>({});
  const [percent, setPercent] = useState(0);
  const sending = useWrite<Mode, ProgrammeImportView>((path, mode) =>
    upload<ProgrammeImportView>({
      path: `${path}/programme-imports`,
      file: file!,
      fields: {
        mode,
        withdraw: withdraw ? 'yes' : 'no',
        decisions: Object.entries(sides)
          .map(([key, side]) => `${key} ${side}`)
          .join('\n'),
      },
      onProgress: setPercent,
    }),
  );

  function choose(chosen: File | undefined): void {
    setFile(chosen);
    setWithdraw(false);
    setSides({});
    sending.reset();
  }

  function send(mode: Mode): void {
    setPercent(0);
    sending.mutate(mode);
  }

  function decide(conflicts: readonly ImportConflict[], side: ImportSide): void {
    const decided = conflicts.map((conflict) => [conflictKey(conflict), side] as const);
    setSides({ ...sides, ...Object.fromEntries(decided) });
  }

  return {
    ...{ file, choose, withdraw, setWithdraw, percent, send, decide },
    sideOf: (conflict: ImportConflict): ImportSide | undefined => sides[conflictKey(conflict)],
    told: sending.data,
    problem: sending.error,
    doing: sending.isPending ? sending.variables : undefined,
    /** Whether what is told has been done. */
    imported: sending.variables === 'apply' && sending.isSuccess,
  };
}

export type ProgrammeImport = ReturnType<typeof useProgrammeImport>;
