import { Plus } from 'lucide-react';
import { Link } from 'react-router';
import type { RoomView } from '#shared/programme/rooms';
import { useConference } from '../../../api/conference.js';
import { useRooms } from '../../../api/lists.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button } from '../../../ui/button.js';
import { Empty } from '../../../ui/list/empty.js';
import { useParameter } from '../../../ui/list/filters.js';
import { Loaded } from '../../../ui/loaded.js';
import { Page } from '../../../ui/page.js';
import { useText, Words } from '../../../ui/words.js';
import { RoomDrawer } from './room-drawer.js';

/** The rooms and spaces where sessions take place. */
export function RoomsPage() {
  const { t } = useI18n();
  const { may } = useConference();
  const rooms = useRooms();
  const [edited, edit] = useParameter('edit');
  const open = rooms.data?.items.find(({ id }) => id === edited);
  return (
    <Page
      title={t.rooms.title}
      tools={
        <Button
          kind="primary"
          icon={<Plus className="icon" />}
          unavailable={!may('programme.edit') && t.common.readOnly}
          onClick={() => edit('new')}
        >
          {t.rooms.add}
        </Button>
      }
    >
      <Loaded query={rooms}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t.rooms.empty}>{t.rooms.emptyText}</Empty>
          ) : (
            <RoomTable rooms={items} onEdit={edit} />
          )
        }
      </Loaded>
      {(open || edited === 'new') && <RoomDrawer key={edited} room={open} onClose={() => edit()} />}
    </Page>
  );
}

function RoomTable({ rooms, onEdit }: { rooms: RoomView[]; onEdit: (id: string) => void }) {
  const { t, language } = useI18n();
  const text = useText();
  const { view } = useConference();
  return (
    <div className="table-wrap box">
      <table className="table list">
        <caption className="vh">{t.rooms.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.form.name}</th>
            <th scope="col" className="num c-narrow">
              {t.words.fields.room.capacity}
            </th>
            <th scope="col" className="c-narrow">
              {t.words.fields.room.exclusive}
            </th>
            <th scope="col" className="num">
              {t.nav.panels}
            </th>
            <th scope="col">{t.rooms.door}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rooms.map((room) => (
            <tr key={room.id}>
              <th scope="row">
                <Words of={room.name} />
                {room.capacity !== null && (
                  <span className="sub">{t.rooms.seats(room.capacity)}</span>
                )}
              </th>
              <td className="num c-narrow">{room.capacity ?? t.rooms.notCounted}</td>
              <td className="c-narrow">{room.exclusive ? t.rooms.one : t.rooms.several}</td>
              <td className="num">
                <Link to={`/${view.slug}/panels?roomId=${room.id}`}>{room.panels}</Link>
              </td>
              <td>
                <a href={signAddress(language, view.slug, room.slug)}>
                  {t.rooms.sign}
                  <span className="vh"> {text(room.name)}</span>
                </a>
              </td>
              <td className="c-act">
                <Button
                  aria-label={t.common.editNamed(text(room.name))}
                  onClick={() => onEdit(room.id)}
                >
                  {t.common.edit}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The public screen of a room, for its door. */
function signAddress(language: string, conference: string, room: string): string {
  return `/${language}/${conference}/rooms/${encodeURIComponent(room)}/sign`;
}
