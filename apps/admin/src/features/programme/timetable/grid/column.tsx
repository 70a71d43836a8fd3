import { type CSSProperties, memo } from 'react';
import { useText } from '../../../../ui/words.js';
import { Band } from '../cards/band.js';
import { Card } from '../cards/card.js';
import type { CardContext, PlacedPanel } from '../cards/card-context.js';
import type { ColumnBox } from './columns.js';
import type { ColumnLayout } from './day-layout.js';
import type { LaidOut } from './blocks.js';
import type { Scale } from './scale.js';
import { across } from './grid-layers.js';

interface ColumnProps {
  column: ColumnLayout;
  box: ColumnBox;
  scale: Scale;
  context: CardContext;
  /** What is drawn of its height, in pixels. */
  from: number;
  to: number;
  /** The card that the Tab key reaches; it is always drawn. */
  current: string | undefined;
}

/** One room's sessions in time order. */
export const Column = memo(function Column(props: ColumnProps) {
  const { column, box, scale, context, from, to, current } = props;
  const text = useText();
  const drawn = column.blocks.filter(
    ({ item, start, end }) => item.id === current || (scale.y(end) >= from && scale.y(start) <= to),
  );
  return (
    <ol className="tt-col" aria-label={text(column.room.name)} style={across(box)}>
      {drawn.map((block) => (
        <li key={block.item.id} className="tt-cell" style={position(block, scale)}>
          <Card
            panel={block.item}
            context={context}
            height={scale.y(block.end) - scale.y(block.start)}
            current={block.item.id === current}
          />
        </li>
      ))}
    </ol>
  );
});

interface BandsProps {
  blocks: readonly LaidOut<PlacedPanel>[];
  scale: Scale;
  context: CardContext;
  current: string | undefined;
}

/** What runs across all rooms. */
export function Bands({ blocks, scale, context, current }: BandsProps) {
  return (
    <ul className="tt-bands">
      {blocks.map((block) => (
        <li key={block.item.id} className="tt-cell" style={position(block, scale)}>
          <Band panel={block.item} context={context} current={block.item.id === current} />
        </li>
      ))}
    </ul>
  );
}

function position(block: LaidOut<unknown>, scale: Scale): CSSProperties {
  const top = scale.y(block.start);
  const share = 100 / block.lanes;
  return {
    top: `${top}px`,
    height: `${scale.y(block.end) - top}px`,
    left: `${block.lane * share}%`,
    width: `${share}%`,
  };
}
