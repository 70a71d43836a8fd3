import { useMemo } from 'react';
import { RoomInput, type RoomView } from '#shared/programme/rooms';
import { useContentLanguages } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import { CheckField, ClockField, NumberField } from '../../../ui/form/fields.js';
import { LocalisedFields } from '../../../ui/form/localised-fields.js';
import { ResourceDrawer } from '../../../ui/form/resource-drawer.js';
import { comparedTexts } from '../../../ui/history/compared-fields.js';
import type { ComparedField } from '../../../ui/history/versions.js';
import { AvailabilityBox } from '../availability/availability-box.js';
import { useAvailabilityFacts } from '../history/recorded-facts.js';

function toInput({ name, capacity, exclusive, opensAt }: RoomView): RoomInput {
  return { name, capacity, exclusive, opensAt };
}

/** One room: its name in each language, its seats, whether it holds one session at a time. */
export function RoomDrawer({ room, onClose }: { room?: RoomView; onClose: () => void }) {
  const { t } = useI18n();
  const written = useContentLanguages();
  const fields = useMemo<ComparedField<RoomInput>[]>(
    () => [
      ...comparedTexts<RoomInput>('name', t.form.name, written),
      {
        path: 'capacity',
        label: t.words.fields.room.capacity,
        show: ({ capacity }) => String(capacity ?? t.rooms.notCounted),
      },
      {
        path: 'exclusive',
        label: t.words.fields.room.exclusive,
        show: ({ exclusive }) => (exclusive ? t.rooms.one : t.rooms.several),
      },
      { path: 'opensAt', label: t.words.fields.room.opensAt },
    ],
    [t, written],
  );
  const facts = useAvailabilityFacts();
  return (
    <ResourceDrawer<RoomInput, RoomView>
      resource="rooms"
      entity="room"
      kind={RoomInput}
      view={room}
      blank={{ name: {}, capacity: null, exclusive: true, opensAt: null }}
      toInput={toInput}
      nameOf={({ name }) => name}
      newTitle={t.rooms.new}
      fields={fields}
      history={{ of: 'rooms', facts }}
      removal={{ verb: t.rooms.remove, text: ({ panels }) => t.rooms.removeText(panels) }}
      onClose={onClose}
    >
      {() => (
        <>
          <LocalisedFields<RoomInput> name="name" label={t.form.name} max={200} />
          <NumberField<RoomInput> name="capacity" label={t.words.fields.room.capacity} optional />
          <ClockField<RoomInput>
            name="opensAt"
            label={t.words.fields.room.opensAt}
            hint={t.rooms.opensAtHint}
          />
          <CheckField<RoomInput>
            name="exclusive"
            label={t.rooms.one}
            hint={t.rooms.exclusiveHint}
          />
          {room && <AvailabilityBox of="rooms" id={room.id} />}
        </>
      )}
    </ResourceDrawer>
  );
}
