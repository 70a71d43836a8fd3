import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';

/** Opens what a row stands for; the name is read with it. */
export function EditButton({ name, onEdit }: { name: string; onEdit: () => void }) {
  const { t } = useI18n();
  return (
    <Button aria-label={t.common.editNamed(name)} onClick={onEdit}>
      {t.common.edit}
    </Button>
  );
}
