import type { PanelInput } from '#shared/programme/panels';
import { useI18n } from '../../../i18n/i18n.js';
import { AbstractPreview } from './abstract-preview.js';
import { LocalisedTexts } from '../../../ui/form/localised-fields.js';

/** Title, summary and abstract in each language. */
export function TextBox() {
  const { t } = useI18n();
  return (
    <section className="box" aria-labelledby="panel-text">
      <div className="box-head">
        <h2 id="panel-text">{t.panels.text}</h2>
        <p className="muted">{t.panels.textHint}</p>
      </div>
      <div className="box-body">
        <LocalisedTexts<PanelInput>
          texts={[
            { name: 'title', label: t.words.fields.panel.title, max: 200 },
            { name: 'summary', label: t.words.fields.panel.summary, max: 600, rows: 3 },
            { name: 'abstract', label: t.words.fields.panel.abstract, max: 20_000, rows: 8 },
          ]}
        />
        <AbstractPreview />
      </div>
    </section>
  );
}
