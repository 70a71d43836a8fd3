import { conflictKey, IMPORT_SIDES, type ImportConflict } from '#shared/exchange/programme-import';
import { useI18n } from '../../../i18n/i18n.js';
import { Box } from '../../../ui/box.js';
import { Button } from '../../../ui/button.js';
import type { ProgrammeImport } from './use-programme-import.js';

interface ConflictsBoxProps {
  importing: ProgrammeImport;
  conflicts: readonly ImportConflict[];
}

/** What the source and the organisers changed, field by field: what nobody decides on stays as it is here. */
export function ConflictsBox({ importing, conflicts }: ConflictsBoxProps) {
  const { t } = useI18n();
  if (conflicts.length === 0) return null;
  return (
    <Box title={t.programmeImport.conflicts(conflicts.length)}>
      <div className="box-body">
        <p className="muted">{t.programmeImport.conflictsText}</p>
        {conflicts.length > 1 && (
          <div className="btn-row">
            {IMPORT_SIDES.map((side) => (
              <Button key={side} onClick={() => importing.decide(conflicts, side)}>
                {t.programmeImport.all[side]}
              </Button>
            ))}
          </div>
        )}
        {conflicts.map((conflict) => (
          <ConflictChoice key={conflictKey(conflict)} conflict={conflict} importing={importing} />
        ))}
      </div>
    </Box>
  );
}

function ConflictChoice({
  conflict,
  importing,
}: {
  conflict: ImportConflict;
  importing: ProgrammeImport;
}) {
  const { t, language } = useI18n();
  const chosen = importing.sideOf(conflict);
  return (
    <fieldset className="programme-import-conflict">
      <legend>
        <strong>{conflict.title}</strong> · {conflict.fieldName[language]}
      </legend>
      {IMPORT_SIDES.map((side) => (
        <label key={side} className="choice">
          <input
            type="radio"
            name={conflictKey(conflict)}
            checked={chosen === side}
            onChange={() => importing.decide([conflict], side)}
          />
          <span>
            {t.programmeImport.side[side]}
            {t.words.colon}
            {conflict[side][language] || t.sheets.emptied}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
