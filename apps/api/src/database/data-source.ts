import { DataSource, getMetadataArgsStorage } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';

/** How our tables are reached: with every entity whose file this process has loaded. Migrations alone change tables. */
export function dataSourceOptions(url: string) {
  return {
    type: 'postgres',
    url,
    entities: getMetadataArgsStorage().tables.map(({ target }) => target),
    synchronize: false,
    installExtensions: false,
    logging: false,
  } satisfies PostgresDataSourceOptions;
}

/** For a process that is no server: a command. Whoever opens it closes it. */
export async function openDataSource(url: string): Promise<DataSource> {
  return new DataSource(dataSourceOptions(url)).initialize();
}
