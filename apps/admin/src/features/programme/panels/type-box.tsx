import { useState } from 'react';
import { FORMATS, type PanelInput, type PanelView } from '#shared/programme/panels';
import { useConference } from '../../../api/conference.js';
import { useTracks } from '../../../api/lists.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button } from '../../../ui/button.js';
import { NumberField, SelectField } from '../../../ui/form/fields.js';
import { useText } from '../../../ui/words.js';
import { MoveDialog } from '../moves/move-dialog.js';
import { LanguageChoices } from './language-choices.js';
import { useSlotNames } from '../slots/slot-names.js';

/** Type, track, length, languages and place of a session. */
export function TypeBox({ view }: { view: PanelView | undefined }) {
  const { t } = useI18n();
  const text = useText();
  const tracks = useTracks().data?.items ?? [];
  return (
    <section className="box" aria-labelledby="panel-type">
      <div className="box-head">
        <h2 id="panel-type">{t.panels.typeTrackPlace}</h2>
      </div>
      <div className="box-body cols-4 cols-type">
        <SelectField<PanelInput> name="format" label={t.words.fields.panel.format}>
          {FORMATS.map((format) => (
            <option key={format} value={format}>
              {t.words.formats[format]}
            </option>
          ))}
        </SelectField>
        <SelectField<PanelInput>
          name="trackId"
          label={t.words.fields.panel.trackId}
          className="type-track"
        >
          <option value="">{t.panels.noTrack}</option>
          {tracks.map((track) => (
            <option key={track.id} value={track.id}>
              {text(track.name)}
            </option>
          ))}
        </SelectField>
        <NumberField<PanelInput>
          name="durationMinutes"
          label={t.words.fields.panel.durationMinutes}
          min={1}
          step={5}
        />
        <LanguageChoices name="languages" label={t.words.fields.panel.languages} />
        <LanguageChoices name="interpretation" label={t.words.fields.panel.interpretation} />
        <PlaceLine view={view} />
      </div>
    </section>
  );
}

function PlaceLine({ view }: { view: PanelView | undefined }) {
  const { t } = useI18n();
  const { may } = useConference();
  const { slotName } = useSlotNames();
  const [moving, setMoving] = useState(false);
  return (
    <div className="field place">
      <p className="label">{t.panels.placeInDraft}</p>
      {view ? (
        <p>
          {view.slot ? (
            slotName(view.slot)
          ) : (
            <span className="tag tag-warn">{t.panels.unplaced}</span>
          )}
          <Button
            unavailable={!may('programme.edit') && t.common.readOnly}
            onClick={() => setMoving(true)}
          >
            {view.slot ? t.move.open : t.move.openPlace}
          </Button>
        </p>
      ) : (
        <p className="muted">{t.panels.placeAfterSave}</p>
      )}
      {moving && view && <MoveDialog panel={view} onClose={() => setMoving(false)} />}
    </div>
  );
}
