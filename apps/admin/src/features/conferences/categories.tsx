import { useMemo, useState } from 'react';
import { APPROVALS, CategoryInput, type CategoryView } from '#shared/conferences/conference';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/conference.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../../ui/button.js';
import { Empty } from '../../ui/list/empty.js';
import { EditorDrawer } from '../../ui/form/editor-drawer.js';
import { NumberField, SelectField } from '../../ui/form/fields.js';
import { LocalisedFields } from '../../ui/form/localised-fields.js';
import { useEditor } from '../../ui/form/use-editor.js';
import type { ComparedField } from '../../ui/history/versions.js';
import { useToast } from '../../ui/toast.js';
import { useText, Words } from '../../ui/words.js';

interface CategoriesProps {
  categories: CategoryView[];
  readOnly: string | false;
}

/** The categories of attendees, with their places and how registrations are answered. */
export function Categories({ categories, readOnly }: CategoriesProps) {
  const { t } = useI18n();
  const text = useText();
  const [edited, edit] = useState<string>();
  const open = categories.find(({ id }) => id === edited);
  return (
    <section className="box" aria-labelledby="settings-categories">
      <div className="box-head">
        <h2 id="settings-categories">{t.settings.categories}</h2>
      </div>
      {categories.length === 0 && <Empty title={t.settings.noCategories} />}
      <ul className="categories">
        {categories.map((category) => (
          <li key={category.id}>
            <div>
              <strong>
                <Words of={category.name} />
              </strong>
              <p className="muted">
                {t.settings.places(category.taken, category.capacity)}{' '}
                {t.settings.approvals[category.approval]}
              </p>
            </div>
            <Button
              aria-label={t.common.editNamed(text(category.name))}
              onClick={() => edit(category.id)}
            >
              {t.common.edit}
            </Button>
          </li>
        ))}
      </ul>
      {open && (
        <CategoryDrawer
          key={open.id}
          category={open}
          readOnly={readOnly}
          onClose={() => edit(undefined)}
        />
      )}
    </section>
  );
}

type Category = Omit<CategoryInput, 'version'>;

function toInput({ name, hint, capacity, approval }: CategoryView): Category {
  return { name, hint, capacity, approval };
}

interface CategoryDrawerProps {
  category: CategoryView;
  readOnly: string | false;
  onClose: () => void;
}

function CategoryDrawer({ category, readOnly, onClose }: CategoryDrawerProps) {
  const { t } = useI18n();
  const text = useText();
  const toast = useToast();
  const write = useWrite<Category, CategoryView>((path, input) =>
    api.put(`${path}/categories/${category.id}`, input),
  );
  const editor = useEditor<Category, CategoryView>({
    kind: CategoryInput,
    view: category,
    blank: toInput(category),
    toInput,
    save: (input) => write.mutateAsync(input),
    onSaved: (saved) => {
      toast({ text: t.common.saved(text(saved.name)) });
      onClose();
    },
  });
  const fields = useMemo<ComparedField<Category>[]>(
    () => [
      { path: 'name.en', label: t.form.nameIn.en },
      { path: 'name.fr', label: t.form.nameIn.fr },
      { path: 'hint.en', label: `${t.words.fields.category.hint} (EN)` },
      { path: 'hint.fr', label: `${t.words.fields.category.hint} (FR)` },
      { path: 'capacity', label: t.words.fields.category.capacity },
      {
        path: 'approval',
        label: t.words.fields.category.approval,
        show: ({ approval }) => t.settings.approvals[approval],
      },
    ],
    [t],
  );
  return (
    <EditorDrawer
      title={text(category.name)}
      about={t.settings.categoryAbout(category.taken)}
      editor={editor}
      entity="category"
      fields={fields}
      toInput={toInput}
      unavailable={readOnly}
      onClose={onClose}
    >
      <LocalisedFields<Category> name="name" label={t.form.name} max={200} />
      <LocalisedFields<Category> name="hint" label={t.words.fields.category.hint} max={200} />
      <NumberField<Category> name="capacity" label={t.words.fields.category.capacity} optional />
      <SelectField<Category> name="approval" label={t.words.fields.category.approval}>
        {APPROVALS.map((approval) => (
          <option key={approval} value={approval}>
            {t.settings.approvals[approval]}
          </option>
        ))}
      </SelectField>
    </EditorDrawer>
  );
}
