import type { Client } from 'pg';
import type { DataSource } from 'typeorm';

/** Runs a statement without parameters on whatever connection there is. */
export type Ask = <Row>(statement: string) => Promise<Row[]>;

export function byPool(dataSource: DataSource): Ask {
  return (statement) => dataSource.query(statement);
}

export function byClient(client: Client): Ask {
  return async <Row>(statement: string) => (await client.query(statement)).rows as Row[];
}

/** `18.4`, and as one number: 180004. */
export async function serverVersion(ask: Ask): Promise<{ version: string; number: number }> {
  const [row] = await ask<{ version: string; number: number }>(
    `SELECT current_setting('server_version') AS version,
            current_setting('server_version_num')::int AS number`,
  );
  return row!;
}

/** Whether the database takes writes at all, and new tables from this user. */
export async function writeRights(ask: Ask): Promise<{ readOnly: boolean; mayCreate: boolean }> {
  const [row] = await ask<{ readOnly: boolean; mayCreate: boolean }>(
    `SELECT current_setting('transaction_read_only') = 'on' AS "readOnly",
            has_database_privilege(current_database(), 'CREATE') AS "mayCreate"`,
  );
  return row!;
}

/** Names of the migrations that were run; none in an empty database. */
export async function migrationsDone(ask: Ask): Promise<Set<string>> {
  const [table] = await ask<{ name: string | null }>(`SELECT to_regclass('migrations') AS name`);
  const done = table?.name ? await ask<{ name: string }>('SELECT name FROM migrations') : [];
  return new Set(done.map(({ name }) => name));
}

export async function serverClock(ask: Ask): Promise<Date> {
  const [row] = await ask<{ now: Date }>('SELECT clock_timestamp() AS now');
  return row!.now;
}
