import { Move } from 'lucide-react';
import { useI18n } from '../../../../i18n/i18n.js';
import { IconButton } from '../../../../ui/button.js';
import { useText } from '../../../../ui/words.js';
import type { CardContext, PlacedPanel } from './card-context.js';
import { CardMenu } from './card-menu.js';

interface CardButtonsProps {
  panel: PlacedPanel;
  context: CardContext;
  tabIndex: number;
}

export function CardButtons({ panel, context, tabIndex }: CardButtonsProps) {
  const { t } = useI18n();
  const text = useText();
  return (
    <>
      <IconButton
        className="tt-move"
        label={t.timetable.moveNamed(text(panel.title))}
        icon={<Move className="icon" />}
        tabIndex={tabIndex}
        onClick={() => context.actions.move(panel)}
      />
      <CardMenu panel={panel} context={context} tabIndex={tabIndex} />
    </>
  );
}
