import { glob } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type DataSource, type EntityMetadata, TableColumn } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataSource } from '../../apps/api/src/database/data-source.js';
import { migrate } from '../../apps/api/src/database/migrate.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** Written by the libraries that made them. */
const FOREIGN_TABLES = ['migrations', 'rate_limits'];

/** Every column of the tables in a schema, with the words of PostgreSQL itself. */
const COLUMNS = `
  SELECT t.relname AS "table", a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS type,
         NOT a.attnotnull AS nullable, pg_get_expr(d.adbin, d.adrelid) AS "default", a.attidentity AS identity,
         EXISTS (SELECT FROM pg_index i
                 WHERE i.indrelid = t.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)) AS "primary"
  FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
  WHERE t.relnamespace = $1::regnamespace AND t.relkind = 'r' AND t.relname <> ALL ($2)
  ORDER BY 1, 2`;

interface Column {
  table: string;
  column: string;
}

describe('the entities', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase(migrate);
    for await (const file of glob('apps/api/src/**/*.entity.ts')) await import(resolve(file));
    dataSource = await openDataSource(database.url);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const columnsOf = (schema: string) =>
    dataSource.query<Column[]>(COLUMNS, [schema, FOREIGN_TABLES]);

  it('describe every table of the migrated schema, column by column', async () => {
    await dataSource.query('CREATE SCHEMA described');
    for (const entity of dataSource.entityMetadatas) await dataSource.query(creation(entity));
    const [described, migrated] = [await columnsOf('described'), await columnsOf('public')];
    expect(migrated.length).toBeGreaterThan(200);
    expect(described).toEqual(migrated);
  });

  it('stand one for each table', () => {
    const tables = dataSource.entityMetadatas.map(({ tableName }) => tableName);
    expect(tables).toEqual([...new Set(tables)]);
  });

  function creation({ tableName, columns, primaryColumns }: EntityMetadata): string {
    const known = primaryColumns.map(({ databaseName }) => databaseName);
    // TypeORM knows no entity without a key: where a part of it may be null, the table has none.
    const hasKey = !primaryColumns.some(({ isNullable }) => isNullable);
    const key = hasKey ? [`PRIMARY KEY (${known.join(', ')})`] : [];
    return `CREATE TABLE described.${tableName} (${[...columns.map(definition), ...key].join(', ')})`;
  }

  function definition(column: ColumnMetadata): string {
    const { driver } = dataSource;
    const { databaseName: name, isArray, default: value } = column;
    const type = new TableColumn({ name, isArray, type: driver.normalizeType(column) });
    const standard = typeof value === 'number' ? value : driver.normalizeDefault(column);
    return [
      name,
      driver.createFullType(type),
      column.isNullable ? '' : 'NOT NULL',
      column.asExpression ? `GENERATED ALWAYS AS (${column.asExpression}) STORED` : '',
      column.isGenerated ? `GENERATED ${column.generatedIdentity} AS IDENTITY` : '',
      standard === undefined ? '' : `DEFAULT ${standard}`,
    ].join(' ');
  }
});
