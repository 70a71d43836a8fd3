import {
  ArrowLeftRight,
  Columns3,
  EllipsisVertical,
  Hand,
  Lock,
  LockOpen,
  Move,
  PanelLeft,
} from 'lucide-react';
import { useI18n } from '../../../../i18n/i18n.js';
import { Menu, type MenuItem } from '../../../../ui/menu.js';
import { useText } from '../../../../ui/words.js';
import type { CardContext, PlacedPanel } from './card-context.js';

interface CardMenuProps {
  panel: PlacedPanel;
  context: CardContext;
  tabIndex: number;
}

/** Everything that can be done with a placed session; what dragging does, too. */
export function CardMenu({ panel, context, tabIndex }: CardMenuProps) {
  const { t } = useI18n();
  const text = useText();
  return (
    <Menu
      className="tt-more"
      label={t.arrange.more(text(panel.title))}
      icon={<EllipsisVertical className="icon" />}
      tabIndex={tabIndex}
      items={() => itemsOf(panel, context, t.arrange)}
    />
  );
}

function itemsOf(
  panel: PlacedPanel,
  { actions }: CardContext,
  words: ReturnType<typeof useI18n>['t']['arrange'],
): MenuItem[] {
  const { locked, roomId } = panel.slot;
  const lock = {
    label: locked ? words.unlock : words.lock,
    icon: locked ? <LockOpen className="icon" /> : <Lock className="icon" />,
    onChoose: () => actions.lock(panel),
  };
  if (locked) return [lock];
  const items: (MenuItem | false)[] = [
    {
      label: words.moveTo,
      icon: <Move className="icon" />,
      onChoose: () => actions.move(panel),
    },
    {
      label: words.hold,
      icon: <Hand className="icon" />,
      onChoose: () => actions.hold(panel),
    },
    {
      label: words.swapWith,
      icon: <ArrowLeftRight className="icon" />,
      onChoose: () => actions.swap(panel),
    },
    roomId !== null && {
      label: words.span,
      icon: <Columns3 className="icon" />,
      onChoose: () => actions.span(panel),
    },
    lock,
    {
      label: words.toTray,
      icon: <PanelLeft className="icon" />,
      onChoose: () => actions.unplace(panel),
    },
  ];
  return items.filter((item) => item !== false);
}
