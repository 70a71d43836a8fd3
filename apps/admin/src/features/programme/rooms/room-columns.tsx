import { Link } from 'react-router';
import type { RoomView } from '#shared/programme/rooms';
import { useConference } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import type { Column } from '../../../ui/list/column.js';
import { EditButton } from '../../../ui/list/edit-button.js';
import { LocalisedText } from '../../../ui/localised-text.js';
import { useText } from '../../../ui/words.js';

/** What the list tells of a room. */
export function useRoomColumns(edit: (id: string) => void): Column<RoomView>[] {
  const { t, language } = useI18n();
  const text = useText();
  const { view } = useConference();
  const useOf = ({ exclusive }: RoomView) => (exclusive ? t.rooms.one : t.rooms.several);
  return [
    {
      key: 'name',
      head: t.form.name,
      names: true,
      sortBy: ({ name }) => text(name),
      cell: ({ name, capacity }) => (
        <>
          <LocalisedText of={name} />
          {capacity !== null && <span className="sub">{t.rooms.seats(capacity)}</span>}
        </>
      ),
    },
    {
      key: 'capacity',
      head: t.words.fields.room.capacity,
      kind: 'number',
      leaves: 'on-phone',
      sortBy: ({ capacity }) => capacity ?? -1,
      cell: ({ capacity }) => capacity ?? t.rooms.notCounted,
    },
    {
      key: 'use',
      head: t.words.fields.room.exclusive,
      leaves: 'on-phone',
      sortBy: useOf,
      cell: useOf,
    },
    {
      key: 'panels',
      head: t.nav.panels,
      kind: 'number',
      sortBy: ({ panels }) => panels,
      cell: ({ id, panels }) => <Link to={`/${view.slug}/panels?roomId=${id}`}>{panels}</Link>,
    },
    {
      key: 'door',
      head: t.rooms.door,
      cell: ({ name, slug }) => (
        <a href={signAddress(language, view.slug, slug)}>
          {t.rooms.sign}
          <span className="vh"> {text(name)}</span>
        </a>
      ),
    },
    {
      key: 'edit',
      head: '',
      kind: 'actions',
      cell: ({ id, name }) => <EditButton name={text(name)} onEdit={() => edit(id)} />,
    },
  ];
}

/** The public screen of a room, for its door. */
function signAddress(language: string, conference: string, room: string): string {
  return `/${language}/${conference}/rooms/${encodeURIComponent(room)}/sign`;
}
