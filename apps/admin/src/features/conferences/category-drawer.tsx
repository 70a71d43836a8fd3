import { useMemo } from 'react';
import { APPROVALS, CategoryInput, type CategoryView } from '#shared/conferences/conference';
import { useContentLanguages } from '../../api/conference.js';
import { useI18n } from '../../i18n/i18n.js';
import { NumberField, SelectField } from '../../ui/form/fields.js';
import { LocalisedFields } from '../../ui/form/localised-fields.js';
import { ResourceDrawer } from '../../ui/form/resource-drawer.js';
import { comparedTexts } from '../../ui/history/compared-fields.js';
import type { ComparedField } from '../../ui/history/versions.js';

type Category = Omit<CategoryInput, 'version'>;

function toInput({ name, hint, capacity, approval }: CategoryView): Category {
  return { name, hint, capacity, approval };
}

interface CategoryDrawerProps {
  category: CategoryView;
  readOnly: string | false;
  onClose: () => void;
}

/** One category: its name, its places, and how its registrations are answered. */
export function CategoryDrawer({ category, readOnly, onClose }: CategoryDrawerProps) {
  const { t } = useI18n();
  const written = useContentLanguages();
  const fields = useMemo<ComparedField<Category>[]>(
    () => [
      ...comparedTexts<Category>('name', t.form.name, written),
      ...comparedTexts<Category>('hint', t.words.fields.category.hint, written),
      { path: 'capacity', label: t.words.fields.category.capacity },
      {
        path: 'approval',
        label: t.words.fields.category.approval,
        show: ({ approval }) => t.settings.approvals[approval],
      },
    ],
    [t, written],
  );
  return (
    <ResourceDrawer<Category, CategoryView>
      resource="categories"
      entity="category"
      kind={CategoryInput}
      view={category}
      blank={toInput(category)}
      toInput={toInput}
      nameOf={({ name }) => name}
      newTitle=""
      about={t.settings.categoryAbout(category.taken)}
      fields={fields}
      readOnly={readOnly}
      onClose={onClose}
    >
      {() => (
        <>
          <LocalisedFields<Category> name="name" label={t.form.name} max={200} />
          <LocalisedFields<Category> name="hint" label={t.words.fields.category.hint} max={200} />
          <NumberField<Category>
            name="capacity"
            label={t.words.fields.category.capacity}
            optional
          />
          <SelectField<Category> name="approval" label={t.words.fields.category.approval}>
            {APPROVALS.map((approval) => (
              <option key={approval} value={approval}>
                {t.settings.approvals[approval]}
              </option>
            ))}
          </SelectField>
        </>
      )}
    </ResourceDrawer>
  );
}
