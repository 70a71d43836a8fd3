import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { localised } from '#shared/languages';
import { TrackInput, type TrackView } from '#shared/programme/tracks';
import { useConference } from '../../../api/conference.js';
import { useRemove, useSave } from '../../../api/resources.js';
import { useI18n } from '../../../i18n/i18n.js';
import { EditorDrawer } from '../../../ui/form/editor-drawer.js';
import { LocalisedFields } from '../../../ui/form/localised-fields.js';
import { RemoveButton } from '../../../ui/form/remove-button.js';
import { useEditor } from '../../../ui/form/use-editor.js';
import type { ComparedField } from '../../../ui/history/versions.js';
import { useToast } from '../../../ui/toast.js';
import { TrackMark } from '../../../ui/track-mark.js';
import { useText } from '../../../ui/words.js';

const SLOTS = [1, 2, 3, 4, 5, 6];

function toInput(track: TrackView): TrackInput {
  return { name: track.name, colour: track.colour, shape: track.shape };
}

/** One track: its name in both languages, its colour and its shape. */
export function TrackDrawer({ track, onClose }: { track?: TrackView; onClose: () => void }) {
  const { t } = useI18n();
  const { may } = useConference();
  const text = useText();
  const toast = useToast();
  const saving = useSave<{ input: TrackInput; view: TrackView }>('tracks');
  const removal = useRemove('tracks');
  const editor = useEditor<TrackInput, TrackView>({
    kind: TrackInput,
    view: track,
    blank: { name: localised('') },
    toInput,
    save: (input) => saving.mutateAsync({ id: track?.id, input }),
    onSaved: (saved) => {
      toast({ text: t.common.saved(text(saved.name)) });
      onClose();
    },
  });
  const fields = useMemo<ComparedField<TrackInput>[]>(
    () => [
      { path: 'name.en', label: t.form.nameIn.en },
      { path: 'name.fr', label: t.form.nameIn.fr },
      {
        path: 'colour',
        label: t.words.fields.track.colour,
        show: ({ colour = 1 }) => t.tracks.colours(colour),
      },
      {
        path: 'shape',
        label: t.words.fields.track.shape,
        show: ({ shape = 1 }) => t.tracks.shapes(shape),
      },
    ],
    [t],
  );
  const readOnly = !may('programme.edit') && t.common.readOnly;
  return (
    <EditorDrawer
      title={track ? text(track.name) : t.tracks.new}
      editor={editor}
      entity="track"
      history="tracks"
      fields={fields}
      toInput={toInput}
      unavailable={readOnly}
      onClose={onClose}
      actions={
        track && (
          <RemoveButton
            title={t.common.removeNamed(text(track.name))}
            verb={t.tracks.remove}
            object={track}
            removal={removal}
            unavailable={readOnly}
            onRemoved={() => {
              toast({ text: t.common.removed(text(track.name)) });
              onClose();
            }}
          >
            <p>{t.tracks.removeText(track.panels)}</p>
          </RemoveButton>
        )
      }
    >
      <LocalisedFields<TrackInput> name="name" label={t.form.name} max={200} />
      <SlotChoice name="colour" legend={t.words.fields.track.colour} label={t.tracks.colours} />
      <SlotChoice name="shape" legend={t.words.fields.track.shape} label={t.tracks.shapes} />
      <p className="hint">{t.tracks.slotHint}</p>
    </EditorDrawer>
  );
}

interface SlotChoiceProps {
  name: 'colour' | 'shape';
  legend: string;
  label: (slot: number) => string;
}

/** One of the six colours, or of the six shapes; each is shown with the other choice as it stands. */
function SlotChoice({ name, legend, label }: SlotChoiceProps) {
  const { setValue } = useFormContext<TrackInput>();
  const [colour, shape] = useWatch<TrackInput, ['colour', 'shape']>({ name: ['colour', 'shape'] });
  const chosen = name === 'colour' ? colour : shape;
  return (
    <fieldset className="slots">
      <legend className="label">{legend}</legend>
      <div className="chips">
        {SLOTS.map((slot) => (
          <label
            key={slot}
            className="chip"
            data-track={name === 'colour' ? slot : (colour ?? undefined)}
          >
            <input
              type="radio"
              name={name}
              checked={chosen === slot}
              onChange={() => setValue(name, slot, { shouldDirty: true })}
            />
            <TrackMark shape={name === 'shape' ? slot : (shape ?? slot)} />
            {label(slot)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
