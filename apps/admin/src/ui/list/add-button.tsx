import { Plus } from 'lucide-react';
import { useConference } from '../../api/conference.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';

/** Starts a new thing of the programme; says why not to those who may only read. */
export function AddButton({ label, onAdd }: { label: string; onAdd: () => void }) {
  const { t } = useI18n();
  const { may } = useConference();
  return (
    <Button
      kind="primary"
      icon={<Plus className="icon" />}
      unavailable={!may('programme.edit') && t.common.readOnly}
      onClick={onAdd}
    >
      {label}
    </Button>
  );
}
