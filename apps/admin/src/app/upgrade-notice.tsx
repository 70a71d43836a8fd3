import { useEffect } from 'react';
import { useI18n } from '../i18n/i18n.js';
import { useToast } from '../ui/toast.js';
import { wasUpgraded } from './upgrade.js';

/** Says after an update why the page was loaded anew. */
export function UpgradeNotice() {
  const { t } = useI18n();
  const toast = useToast();
  useEffect(() => {
    if (wasUpgraded()) toast({ text: t.shell.updated });
  }, [t, toast]);
  return null;
}
