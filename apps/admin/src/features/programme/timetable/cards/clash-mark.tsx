import { TriangleAlert } from 'lucide-react';
import { blocksRelease, type ClashView } from '#shared/programme/clashes';
import { useI18n } from '../../../../i18n/i18n.js';
import { useText } from '../../../../ui/words.js';

/** The frame of a session by the worst of its clashes. */
export function clashClass(clashes: readonly ClashView[]): string | undefined {
  if (clashes.length === 0) return undefined;
  return clashes.some(blocksRelease) ? 'has-conflict' : 'has-warning';
}

export function ClashMark({ clashes }: { clashes: ClashView[] }) {
  const { t } = useI18n();
  const text = useText();
  const sentences = clashes.map(({ sentence }) => text(sentence)).join(' ');
  const worst = clashes.find(blocksRelease) ?? clashes[0];
  if (!worst) return null;
  return (
    <p className={worst.grade === 'stop' ? 'tt-conf' : 'tt-conf is-warning'} title={sentences}>
      <TriangleAlert className="icon icon-s" />
      <span aria-hidden="true">{t.clashes.short[worst.kind]}</span>
      <span className="vh">{sentences}</span>
    </p>
  );
}
