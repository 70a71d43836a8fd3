import fc from 'fast-check';

export interface JsonSchema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

export type Schemas = Record<string, JsonSchema>;

/** Ids that exist, so that what is sent gets past the first look. */
export type KnownIds = Record<string, string[]>;

const HOSTILE_TEXTS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfffy',
  '\u202Egnp.exe',
  '\r\nBcc: x@evil.example',
  "' OR 1=1 --",
  '"; DROP TABLE panels; --',
  '$1',
  '%',
  '_',
  '\\',
  '(a+)+$',
  '[[:alpha:]]',
  '../../etc/passwd',
  '${7*7}{{7*7}}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '-1',
  '1e999',
  '0x7fffffff',
  '9999-99-99',
  '2027-02-30T25:61:61+99:99',
  '+275760-09-13T00:00:00Z',
  '00000000-0000-4000-8000-000000000000',
  '00000000-0000-0000-0000-00000000000g',
  'true',
  'null',
  'NaN',
  '__proto__',
  'İ@exampleſ.org',
  '👩‍🚀'.repeat(60),
  'é'.normalize('NFD').repeat(250),
  'x'.repeat(25_000),
];

const HOSTILE_VALUES: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  -0,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  [],
  [null],
  [[[]]],
  [{}],
  {},
  { en: null, fr: [] },
  { $ne: null },
  { length: 1e9 },
  { toString: 'x', valueOf: 'y' },
  { '@instanceof': 'FindOperator', _type: 'raw', _value: '1' },
  { constructor: { name: 'x' } },
  Array.from({ length: 500 }, (_, index) => index),
];

export const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'binary' }),
);

const hostileValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_VALUES) },
  { weight: 3, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 5 }) },
);

/** Mostly what the schema asks for, now and then something else, at every level. */
export function valueOf(
  schema: JsonSchema,
  schemas: Schemas,
  ids: KnownIds,
): fc.Arbitrary<unknown> {
  const build = (part: JsonSchema, name: string): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 9, arbitrary: asAsked(part, name) }, { weight: 1, arbitrary: hostileValue });
  const asAsked = (part: JsonSchema, name: string): fc.Arbitrary<unknown> => {
    if (part.$ref) return asAsked(schemas[part.$ref.split('/').at(-1)!]!, name);
    if (part.properties) return objectOf(part);
    if (part.items) return fc.array(build(part.items, name), { maxLength: 3 });
    if (part.enum) return fc.constantFrom(...part.enum);
    if (part.type === 'boolean') return fc.boolean();
    if (part.type === 'integer') return integerOf(part);
    return textOf(part, ids[name]);
  };
  const objectOf = ({ properties = {}, required = [] }: JsonSchema) =>
    fc
      .record(
        Object.fromEntries(
          Object.entries(properties).map(([key, part]) => [key, build(part, key)]),
        ),
        { requiredKeys: required },
      )
      .chain((value) =>
        fc.oneof(
          { weight: 12, arbitrary: fc.constant(value) },
          { weight: 1, arbitrary: hostileText.map((key) => ({ ...value, [key]: 1 })) },
        ),
      );
  return fc.oneof(
    { weight: 20, arbitrary: asAsked(schema, '') },
    { weight: 1, arbitrary: hostileValue },
  );
}

function integerOf({ minimum = -5, maximum = 5 }: JsonSchema): fc.Arbitrary<number> {
  const edges = [minimum, maximum, minimum - 1, maximum + 1, 1, 2].filter(Number.isSafeInteger);
  return fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 1, max: 3 }));
}

function textOf(schema: JsonSchema, ids: string[] | undefined): fc.Arbitrary<string> {
  if (ids) return fc.constantFrom(...ids);
  const longest = Math.min(schema.maxLength ?? 40, 40);
  switch (schema.format ?? schema.pattern?.slice(0, 6)) {
    case 'email':
      return fc.emailAddress();
    case 'url':
      return fc.webUrl();
    case 'uuid':
      return fc.uuid({ version: 4 });
    case '(Z|[+-':
      return fc.constantFrom(
        '2027-06-15T09:00:00+02:00',
        '2027-06-16T10:00:00Z',
        '2027-06-17T09:00Z',
      );
    case '^\\d{4}':
      return fc.constantFrom('2027-06-15', '2027-06-31', '0000-00-00', '9999-12-31');
    case '^[a-z]':
      return fc.constantFrom('en', 'fr', 'zzz');
    default:
      return fc.oneof(
        { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: longest }) },
        { weight: 1, arbitrary: hostileText },
      );
  }
}
