import { FileInput } from 'lucide-react';
import { Link } from 'react-router';
import { useConference } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';

/** Leads from the list of sessions to the import of a programme. */
export function ProgrammeImportLink() {
  const { t } = useI18n();
  const { view, may } = useConference();
  if (!may('programme.edit')) return null;
  return (
    <Link className="btn" to={`/${view.slug}/programme-imports`}>
      <FileInput className="icon" />
      {t.programmeImport.open}
    </Link>
  );
}
