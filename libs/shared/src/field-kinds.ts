import type { Localised } from './languages.js';

/** What a field holds: it decides what is nothing, and how the rest is said. */
export interface FieldKind<Value> {
  readonly name:
    'text' | 'localised' | 'markdown' | 'choice' | 'codes' | 'number' | 'yes-no' | 'list';
  /** What stands there while nobody has said anything. */
  readonly blank: Value;
  /** In one language. What has words of its own, such as a choice, is said by its code. */
  readonly say: (value: Value, language: string) => string;
}

/** The kind of every field of a thing: one that is forgotten does not compile. */
export type FieldKinds<Content> = {
  readonly [Field in keyof Content]: FieldKind<Content[Field]>;
};

export const TEXT: FieldKind<string> = { name: 'text', blank: '', say: (value) => value };

export const LOCALISED: FieldKind<Localised> = {
  name: 'localised',
  blank: {},
  say: (value, language) => value[language] ?? '',
};

export const MARKDOWN: FieldKind<Localised> = { ...LOCALISED, name: 'markdown' };

export const CODES: FieldKind<string[]> = {
  name: 'codes',
  blank: [],
  say: (value) => value.join(', '),
};

export const YES_NO: FieldKind<boolean> = {
  name: 'yes-no',
  blank: false,
  say: (value) => (value ? 'yes' : 'no'),
};

/** A number that may be missing. */
export const OPTIONAL_NUMBER: FieldKind<number | null> = {
  name: 'number',
  blank: null,
  say: (value) => String(value ?? ''),
};

export function number(blank: number): FieldKind<number> {
  return { name: 'number', blank, say: String };
}

/** One of a few codes, or of things known by their ids; null: none. */
export function choice<Code extends string | null>(blank: Code): FieldKind<Code> {
  return { name: 'choice', blank, say: (value) => value ?? '' };
}

/** Items in their order; `line` says one that names nothing else. */
export function list<Item>(line: (item: Item) => string = () => ''): FieldKind<Item[]> {
  return { name: 'list', blank: [], say: (value) => value.map(line).join('\n') };
}

/** The names of a thing's fields, in the order in which people read them. */
export function fieldsOf<Content>(kinds: FieldKinds<Content>): (keyof Content)[] {
  return Object.keys(kinds) as (keyof Content)[];
}

/** A thing of which nobody has said anything yet. */
export function blankOf<Content>(kinds: FieldKinds<Content>): Content {
  const blank = fieldsOf(kinds).map((field) => [field, kinds[field].blank]);
  return structuredClone(Object.fromEntries(blank));
}

/** A whole thing, blank where nothing is said. */
export function filledOf<Content>(
  kinds: FieldKinds<Content>,
  said: { readonly [Field in keyof Content]?: Content[Field] | null },
): Content {
  const filled = fieldsOf(kinds).map((field) => [field, said[field] ?? kinds[field].blank]);
  return Object.fromEntries(filled) as Content;
}

/** These fields of a thing, in this order; what it does not have stays absent. */
export function pick<Thing, Field extends keyof Thing>(
  thing: Thing,
  fields: readonly Field[],
): Pick<Thing, Field> {
  const present = fields.filter((field) => thing[field] !== undefined);
  return Object.fromEntries(present.map((field) => [field, thing[field]])) as Pick<Thing, Field>;
}

/** A copy with every text in several languages changed. */
export function withTexts<Content extends object>(
  kinds: { readonly [Field in keyof Content]?: { readonly name: string } },
  content: Content,
  change: (text: Localised) => Localised,
): Content {
  const entries = Object.entries(content) as [keyof Content, unknown][];
  return Object.fromEntries(
    entries.map(([field, value]) => [
      field,
      isInLanguages(kinds[field]) ? change(value as Localised) : value,
    ]),
  ) as Content;
}

/** What a field says in one language; one that is absent says what a blank one does. */
export function sayField<Content, Field extends keyof Content>(
  kinds: FieldKinds<Content>,
  field: Field,
  content: Partial<Pick<Content, Field>>,
  language: keyof Localised,
): string {
  const kind: FieldKind<Content[Field]> = kinds[field];
  return kind.say(content[field] ?? kind.blank, language);
}

/** Whether a field is written in every language. */
export function isInLanguages(kind: { readonly name: string } | undefined): boolean {
  return kind?.name === 'localised' || kind?.name === 'markdown';
}
