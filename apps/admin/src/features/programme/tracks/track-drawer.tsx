import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { TrackInput, type TrackView } from '#shared/programme/tracks';
import { useContentLanguages } from '../../../api/conference.js';
import { useI18n } from '../../../i18n/i18n.js';
import { LocalisedFields } from '../../../ui/form/localised-fields.js';
import { ResourceDrawer } from '../../../ui/form/resource-drawer.js';
import { comparedTexts } from '../../../ui/history/compared-fields.js';
import type { ComparedField } from '../../../ui/history/versions.js';
import { TrackMark } from '../../../ui/track-mark.js';

const SLOTS = [1, 2, 3, 4, 5, 6];

function toInput(track: TrackView): TrackInput {
  return { name: track.name, colour: track.colour, shape: track.shape };
}

/** One track: its name in each language, its colour and its shape. */
export function TrackDrawer({ track, onClose }: { track?: TrackView; onClose: () => void }) {
  const { t } = useI18n();
  const written = useContentLanguages();
  const fields = useMemo<ComparedField<TrackInput>[]>(
    () => [
      ...comparedTexts<TrackInput>('name', t.form.name, written),
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
    [t, written],
  );
  return (
    <ResourceDrawer<TrackInput, TrackView>
      resource="tracks"
      entity="track"
      kind={TrackInput}
      view={track}
      blank={{ name: {} }}
      toInput={toInput}
      nameOf={({ name }) => name}
      newTitle={t.tracks.new}
      fields={fields}
      history={{ of: 'tracks' }}
      removal={{ verb: t.tracks.remove, text: ({ panels }) => t.tracks.removeText(panels) }}
      onClose={onClose}
    >
      {() => (
        <>
          <LocalisedFields<TrackInput> name="name" label={t.form.name} max={200} />
          <SlotChoice name="colour" legend={t.words.fields.track.colour} label={t.tracks.colours} />
          <SlotChoice name="shape" legend={t.words.fields.track.shape} label={t.tracks.shapes} />
          <p className="hint">{t.tracks.slotHint}</p>
        </>
      )}
    </ResourceDrawer>
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
