import { useRooms } from '../../../api/lists.js';
import { useI18n } from '../../../i18n/i18n.js';
import { AddButton } from '../../../ui/list/add-button.js';
import { useParameter } from '../../../ui/list/filters.js';
import { List } from '../../../ui/list/list.js';
import { Page } from '../../../ui/page.js';
import { useRoomColumns } from './room-columns.js';
import { RoomDrawer } from './room-drawer.js';

/** The rooms and spaces where sessions take place. */
export function RoomsPage() {
  const { t } = useI18n();
  const rooms = useRooms();
  const [edited, edit] = useParameter('edit');
  const open = rooms.data?.items.find(({ id }) => id === edited);
  return (
    <Page title={t.rooms.title} tools={<AddButton label={t.rooms.add} onAdd={() => edit('new')} />}>
      <List
        title={t.rooms.title}
        list={{ answer: rooms }}
        columns={useRoomColumns(edit)}
        empty={{ title: t.rooms.empty, text: t.rooms.emptyText }}
      />
      {(open || edited === 'new') && <RoomDrawer key={edited} room={open} onClose={() => edit()} />}
    </Page>
  );
}
