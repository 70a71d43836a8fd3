import { useWatch } from 'react-hook-form';
import { ATTRIBUTIONS, type PanelInput } from '#shared/programme/panels';
import { useI18n } from '../../../i18n/i18n.js';
import { CheckField, NumberField, SelectField, useFieldError } from '../../../ui/form/fields.js';

/** How many may come, whether they take a seat beforehand, and what may be done with what is said. */
export function RulesBox() {
  const { t } = useI18n();
  const attribution = useWatch<PanelInput, 'attribution'>({ name: 'attribution' });
  const error = useFieldError('signUp');
  return (
    <section className="box" aria-labelledby="panel-rules">
      <div className="box-head">
        <h2 id="panel-rules">{t.rules.title}</h2>
      </div>
      <div className="box-body cols-rules">
        <div>
          <NumberField<PanelInput>
            name="seats"
            label={t.words.fields.panel.seats}
            hint={t.rules.seatsHint}
            optional
          />
          {error && <p className="error">{error}</p>}
          <CheckField<PanelInput> name="signUp" label={t.rules.signUp} hint={t.rules.signUpHint} />
        </div>
        <SelectField<PanelInput>
          name="attribution"
          label={t.words.fields.panel.attribution}
          hint={t.rules.attributionHints[attribution]}
        >
          {ATTRIBUTIONS.map((rule) => (
            <option key={rule} value={rule}>
              {t.words.attributions[rule]}
            </option>
          ))}
        </SelectField>
      </div>
    </section>
  );
}
