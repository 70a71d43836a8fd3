import { useState } from 'react';
import type { CategoryView } from '#shared/conferences/conference';
import { useI18n } from '../../i18n/i18n.js';
import { Box } from '../../ui/box.js';
import { Button } from '../../ui/button.js';
import { Empty } from '../../ui/list/empty.js';
import { LocalisedText } from '../../ui/localised-text.js';
import { useText } from '../../ui/words.js';
import { CategoryDrawer } from './category-drawer.js';

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
    <Box title={t.settings.categories}>
      {categories.length === 0 && <Empty title={t.settings.noCategories} />}
      <ul className="categories">
        {categories.map((category) => (
          <li key={category.id}>
            <div>
              <strong>
                <LocalisedText of={category.name} />
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
    </Box>
  );
}
