import { Clock, Keyboard, Plus, Redo2, Undo2 } from 'lucide-react';
import { Link } from 'react-router';
import { useConference } from '../../../api/conference.js';
import { useTracks } from '../../../api/lists.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button, IconButton } from '../../../ui/button.js';
import { FilterSelect } from '../../../ui/list/filter-select.js';
import { useText } from '../../../ui/words.js';
import { optionsOf, Select } from '../../../ui/select.js';
import { useZoom, ZOOMS } from './grid/preferences.js';
import type { UndoWay } from './sending/undo-history.js';
import type { useUndo } from './undo/use-undo.js';

interface ToolsProps {
  undo: ReturnType<typeof useUndo>;
  trackId: string | undefined;
  onTrack: (trackId: string | undefined) => void;
  /** Whether the grid is shown, which alone can be zoomed. */
  wide: boolean;
  onShift: () => void;
  onKeys: () => void;
}

/** What stands at the head of the timetable. */
export function Tools({ undo, trackId, onTrack, wide, onShift, onKeys }: ToolsProps) {
  const { t } = useI18n();
  const { view, may } = useConference();
  const text = useText();
  const tracks = useTracks().data?.items ?? [];
  const editable = may('programme.edit');
  return (
    <div className="tt-tools">
      <FilterSelect
        label={t.timetable.highlight}
        all={t.panels.allTracks}
        value={trackId}
        options={tracks.map(({ id, name }) => ({ value: id, label: text(name) }))}
        onChange={onTrack}
      />
      {wide && <ZoomSelect />}
      {editable && (
        <>
          <UndoButton way="undo" undo={undo} />
          <UndoButton way="redo" undo={undo} />
          <Button icon={<Clock className="icon" />} onClick={onShift}>
            {t.arrange.shift}
          </Button>
        </>
      )}
      {wide && (
        <IconButton
          kind="plain"
          label={t.arrange.keys}
          icon={<Keyboard className="icon" />}
          onClick={onKeys}
        />
      )}
      {editable && (
        <Link className="btn" to={`/${view.slug}/panels/new`}>
          <Plus className="icon" />
          {t.panels.add}
        </Link>
      )}
    </div>
  );
}

function ZoomSelect() {
  const { t } = useI18n();
  const [zoom, setZoom] = useZoom();
  return (
    <Select
      className="tt-zoom"
      aria-label={t.arrange.zoom}
      value={String(zoom)}
      options={optionsOf(ZOOMS.map(String), (percent) => t.arrange.percent(Number(percent)))}
      onChange={(percent) => setZoom(Number(percent))}
    />
  );
}

function UndoButton({ way, undo }: { way: UndoWay; undo: ToolsProps['undo'] }) {
  const { t } = useI18n();
  const text = useText();
  const next = undo.history?.[way];
  const what = next && (next.panels > 1 ? t.arrange.sessions(next.panels) : text(next.title));
  const Icon = way === 'undo' ? Undo2 : Redo2;
  return (
    <IconButton
      kind="plain"
      label={
        next && what
          ? t.arrange.would[way](t.arrange.kinds[next.kind], what)
          : t.arrange.nothingTo[way]
      }
      icon={<Icon className="icon" />}
      unavailable={!next && t.arrange.nothingTo[way]}
      onClick={() => undo.run(way)}
    />
  );
}
