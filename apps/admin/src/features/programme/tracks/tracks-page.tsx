import { useTracks } from '../../../api/lists.js';
import { useI18n } from '../../../i18n/i18n.js';
import { AddButton } from '../../../ui/list/add-button.js';
import { useParameter } from '../../../ui/list/filters.js';
import { List } from '../../../ui/list/list.js';
import { Page } from '../../../ui/page.js';
import { useTrackColumns } from './track-columns.js';
import { TrackDrawer } from './track-drawer.js';

/** The tracks of the programme, with their colours and shapes. */
export function TracksPage() {
  const { t } = useI18n();
  const tracks = useTracks();
  const [edited, edit] = useParameter('edit');
  const open = tracks.data?.items.find(({ id }) => id === edited);
  return (
    <Page
      title={t.tracks.title}
      tools={<AddButton label={t.tracks.add} onAdd={() => edit('new')} />}
    >
      <p className="lede muted">{t.tracks.lede}</p>
      <List
        title={t.tracks.title}
        list={{ answer: tracks }}
        columns={useTrackColumns(edit)}
        empty={{ title: t.tracks.empty, text: t.tracks.emptyText }}
      />
      {(open || edited === 'new') && (
        <TrackDrawer key={edited} track={open} onClose={() => edit()} />
      )}
    </Page>
  );
}
