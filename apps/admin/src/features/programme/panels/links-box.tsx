import { Plus, X } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { PanelInput } from '#shared/programme/panels';
import { useI18n } from '../../../i18n/i18n.js';
import { Button, IconButton } from '../../../ui/button.js';
import { TextField } from '../../../ui/form/fields.js';

/** Links shown with the session: slides, papers, recordings. */
export function LinksBox() {
  const { t } = useI18n();
  const { control } = useFormContext<PanelInput>();
  const { fields, append, remove } = useFieldArray({ control, name: 'links' });
  return (
    <section className="box" aria-labelledby="panel-links">
      <div className="box-head">
        <h2 id="panel-links">{t.words.fields.panel.links}</h2>
        <p className="muted">{t.panels.linksHint}</p>
      </div>
      <div className="box-body links">
        {fields.map((field, index) => (
          <div className="link-row" key={field.id}>
            <TextField<PanelInput> name={`links.${index}.label`} label={t.panels.linkLabel} />
            <TextField<PanelInput>
              name={`links.${index}.url`}
              label={t.panels.linkUrl}
              type="url"
            />
            <IconButton
              label={t.panels.removeLink(index + 1)}
              icon={<X className="icon" />}
              onClick={() => remove(index)}
            />
          </div>
        ))}
        <Button
          icon={<Plus className="icon" />}
          onClick={() => append({ label: '', url: 'https://' })}
        >
          {t.panels.addLink}
        </Button>
      </div>
    </section>
  );
}
