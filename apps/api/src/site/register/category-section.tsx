import { isWritten } from '#shared/languages';
import { Content } from '../frame/content.js';
import { FieldError } from '../frame/form-field.js';
import { useTexts } from '../frame/view.js';
import { Section } from './register-fields.js';
import type { CategoryChoice, RegisterForm } from './registration-form.js';
import { REGISTER_TEXTS } from './texts.js';

export function CategorySection({ form }: { form: RegisterForm }) {
  const t = useTexts(REGISTER_TEXTS);
  const error = form.errors.categoryId;
  return (
    <Section n={1} title={t.category}>
      <p className="sec-intro">{t.categoryIntro}</p>
      <div className={error ? 'field-error' : undefined}>
        <FieldError id="categoryId" error={error} />
        <div className="choices-2">
          {form.categories.map((category, index) => (
            <CategoryRadio
              key={category.id}
              category={category}
              form={form}
              isFirst={index === 0}
            />
          ))}
        </div>
      </div>
    </Section>
  );
}

interface CategoryRadioProps {
  category: CategoryChoice;
  form: RegisterForm;
  isFirst: boolean;
}

function CategoryRadio({ category, form, isFirst }: CategoryRadioProps) {
  const t = useTexts(REGISTER_TEXTS);
  const answer = category.approval === 'automatic' ? t.categoryAutomatic : t.categoryManual;
  return (
    <label className="choice">
      <input
        type="radio"
        id={isFirst ? 'categoryId' : undefined}
        name="categoryId"
        value={category.id}
        defaultChecked={form.values.categoryId === category.id && !category.full}
        disabled={category.full}
        required
        aria-describedby={form.errors.categoryId ? 'categoryId-error' : undefined}
      />
      <span>
        <Content of={category.name} />
      </span>
      <span className="hint">
        {isWritten(category.hint) ? (
          <>
            <Content of={category.hint} />
            <br />
          </>
        ) : null}
        {category.full ? t.categoryFull : answer}
      </span>
    </label>
  );
}
