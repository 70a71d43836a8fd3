import { getMetadataArgsStorage } from 'typeorm';
import { utcText } from './utc.js';

type EntityClass<Row> = new () => Row;
type Field<Row> = keyof Row & string;

/** How a column is read where its plain value is not what we say on the wire. */
type Reading = Partial<Record<string, (column: string) => string>>;

const READING: Reading = {
  time: (column) => `to_char(${column}, 'HH24:MI')`,
  date: (column) => `${column}::text`,
};

/** Moments as releases and the wire write them. */
export const IN_UTC: Reading = { timestamptz: utcText };

/** The fields of an entity but for those that are named. */
export function fieldsWithout<Row>(
  entity: EntityClass<Row>,
  ...left: readonly Field<Row>[]
): Field<Row>[] {
  return fieldsOf(entity).filter((field) => !left.includes(field));
}

/** `p.id, p.track_id AS "trackId"`: the named fields of an entity, or all, for a SELECT from its table as `p`. */
export function columns<Row>(
  entity: EntityClass<Row>,
  alias: string,
  fields: readonly Field<Row>[] = fieldsOf(entity),
  reading?: Reading,
): string {
  const select = (field: Field<Row>) => {
    const value = read(columnOf(entity, field), alias, reading);
    return value === `${alias}.${field}` ? value : `${value} AS "${field}"`;
  };
  return fields.map(select).join(', ');
}

/** Each field and its expression, for a JSON object. */
export function jsonFields<Row>(
  entity: EntityClass<Row>,
  alias: string,
  fields: readonly Field<Row>[],
): Record<string, string> {
  return Object.fromEntries(
    fields.map((field) => [field, read(columnOf(entity, field), alias, IN_UTC)]),
  );
}

/** `json_build_object('id', p.id, 'trackId', p.track_id)`: the same as one value, with what is said beside the columns. */
export function jsonObject<Row>(
  entity: EntityClass<Row>,
  alias: string,
  fields: readonly Field<Row>[],
  beside: Readonly<Record<string, string>> = {},
): string {
  const pairs = Object.entries({ ...jsonFields(entity, alias, fields), ...beside });
  return `json_build_object(${pairs.map(([key, value]) => `'${key}', ${value}`).join(', ')})`;
}

/** `id, track_id`: where the values go in an INSERT. */
export function names<Row>(entity: EntityClass<Row>, fields: readonly Field<Row>[]): string {
  return fields.map((field) => columnOf(entity, field).name).join(', ');
}

/** `r.id, r."trackId"`: the values of a record set for an INSERT. */
export function values(alias: string, fields: readonly string[]): string {
  return fields.map((field) => `${alias}."${field}"`).join(', ');
}

/** `track_id = r."trackId"`: what an UPDATE takes from a record set. */
export function assignments<Row>(
  entity: EntityClass<Row>,
  alias: string,
  fields: readonly Field<Row>[],
): string {
  return fields.map((field) => `${columnOf(entity, field).name} = ${alias}."${field}"`).join(', ');
}

/** The type of each column, such as `jsonb` of `organisation`. */
export function columnTypes<Row, Name extends Field<Row>>(
  entity: EntityClass<Row>,
  fields: readonly Name[],
): Record<Name, string> {
  const types = fields.map((field) => [field, columnOf(entity, field).type]);
  return Object.fromEntries(types) as Record<Name, string>;
}

/** `jsonb_to_recordset($1) AS r("id" uuid, "trackId" uuid)`: rows of an entity from one parameter of JSON. */
export function recordset<Row>(
  entity: EntityClass<Row>,
  alias: string,
  fields: readonly Field<Row>[],
  parameter = '$1',
): string {
  const typed = fields.map((field) => `"${field}" ${columnOf(entity, field).type}`);
  return `jsonb_to_recordset(${parameter}::jsonb) AS ${alias}(${typed.join(', ')})`;
}

/** `INSERT INTO panels (id, track_id) SELECT r.id, t.id`: each field beside its expression, to be followed by FROM. */
export function insertSelect<Row>(
  entity: EntityClass<Row>,
  expressions: Readonly<Partial<Record<Field<Row>, string>>>,
): string {
  const fields = Object.keys(expressions) as Field<Row>[];
  return `INSERT INTO ${tableOf(entity)} (${names(entity, fields)})
    SELECT ${Object.values(expressions).join(', ')}`;
}

/** A whole INSERT of many rows from one parameter of JSON, in their order. */
export function insertMany<Row>(entity: EntityClass<Row>, fields: readonly Field<Row>[]): string {
  return `INSERT INTO ${tableOf(entity)} (${names(entity, fields)})
    SELECT ${values('r', fields)} FROM ${recordset(entity, 'r', fields)}`;
}

function read(
  { name, type }: { name: string; type: string },
  alias: string,
  reading: Reading = {},
): string {
  const column = `${alias}.${name}`;
  return (reading[type] ?? READING[type])?.(column) ?? column;
}

function fieldsOf<Row>(entity: EntityClass<Row>): Field<Row>[] {
  return declared(entity)
    .filter(({ options }) => options.select !== false)
    .map(({ propertyName }) => propertyName as Field<Row>);
}

function columnOf<Row>(
  entity: EntityClass<Row>,
  field: Field<Row>,
): { name: string; type: string } {
  const found = declared(entity).find(({ propertyName }) => propertyName === field);
  if (!found) throw new Error(`${entity.name} has no column for ${field}`);
  const { name = field, type, array } = found.options;
  return { name, type: `${String(type)}${array ? '[]' : ''}` };
}

function declared(entity: EntityClass<unknown>) {
  return getMetadataArgsStorage().filterColumns(entity);
}

function tableOf(entity: EntityClass<unknown>): string {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity);
  if (!table?.name) throw new Error(`${entity.name} is no entity`);
  return table.name;
}
