import { useMemo } from 'react';
import { localised } from '#shared/languages';
import { RoomInput, type RoomView } from '#shared/programme/rooms';
import { useConference } from '../../../api/conference.js';
import { useRemove, useSave } from '../../../api/resources.js';
import { useI18n } from '../../../i18n/i18n.js';
import { EditorDrawer } from '../../../ui/form/editor-drawer.js';
import { CheckField, NumberField, TextField } from '../../../ui/form/fields.js';
import { LocalisedFields } from '../../../ui/form/localised-fields.js';
import { RemoveButton } from '../../../ui/form/remove-button.js';
import { useEditor } from '../../../ui/form/use-editor.js';
import type { ComparedField } from '../../../ui/history/versions.js';
import { useToast } from '../../../ui/toast.js';
import { useText } from '../../../ui/words.js';
import { AvailabilityBox } from '../availability/availability-box.js';
import { useAvailabilityFacts } from '../history/recorded-facts.js';

function toInput({ name, capacity, exclusive, opensAt }: RoomView): RoomInput {
  return { name, capacity, exclusive, opensAt };
}

/** One room: its name in both languages, its seats, whether it holds one session at a time. */
export function RoomDrawer({ room, onClose }: { room?: RoomView; onClose: () => void }) {
  const { t } = useI18n();
  const { may } = useConference();
  const text = useText();
  const toast = useToast();
  const saving = useSave<{ input: RoomInput; view: RoomView }>('rooms');
  const removal = useRemove('rooms');
  const editor = useEditor<RoomInput, RoomView>({
    kind: RoomInput,
    view: room,
    blank: { name: localised(''), capacity: null, exclusive: true, opensAt: null },
    toInput,
    save: (input) => saving.mutateAsync({ id: room?.id, input }),
    onSaved: (saved) => {
      toast({ text: t.common.saved(text(saved.name)) });
      onClose();
    },
  });
  const fields = useMemo<ComparedField<RoomInput>[]>(
    () => [
      { path: 'name.en', label: t.form.nameIn.en },
      { path: 'name.fr', label: t.form.nameIn.fr },
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
    [t],
  );
  const facts = useAvailabilityFacts();
  const readOnly = !may('programme.edit') && t.common.readOnly;
  return (
    <EditorDrawer
      title={room ? text(room.name) : t.rooms.new}
      editor={editor}
      entity="room"
      history="rooms"
      fields={fields}
      facts={facts}
      toInput={toInput}
      unavailable={readOnly}
      onClose={onClose}
      actions={
        room && (
          <RemoveButton
            title={t.common.removeNamed(text(room.name))}
            verb={t.rooms.remove}
            object={room}
            removal={removal}
            unavailable={readOnly}
            onRemoved={() => {
              toast({ text: t.common.removed(text(room.name)) });
              onClose();
            }}
          >
            <p>{t.rooms.removeText(room.panels)}</p>
          </RemoveButton>
        )
      }
    >
      <LocalisedFields<RoomInput> name="name" label={t.form.name} max={200} />
      <NumberField<RoomInput> name="capacity" label={t.words.fields.room.capacity} optional />
      <TextField<RoomInput>
        name="opensAt"
        label={t.words.fields.room.opensAt}
        hint={t.rooms.opensAtHint}
        nullable
        optional
      />
      <CheckField<RoomInput> name="exclusive" label={t.rooms.one} hint={t.rooms.exclusiveHint} />
      {room && <AvailabilityBox of="rooms" id={room.id} />}
    </EditorDrawer>
  );
}
