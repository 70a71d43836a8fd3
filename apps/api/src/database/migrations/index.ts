import { readdirSync } from 'node:fs';
import type { MigrationInterface } from 'typeorm';

/** A file of one migration, `4-name.ts`, as it is or built; long SQL stands in a `.sql` file beside it. */
const MIGRATION = /^\d+-[\w-]+\.[jt]s$/;

const files = readdirSync(import.meta.dirname)
  .filter((name) => MIGRATION.test(name))
  .sort((one, other) => parseInt(one, 10) - parseInt(other, 10));

const modules: Record<string, new () => MigrationInterface>[] = await Promise.all(
  files.map((name) => import(new URL(name, import.meta.url).href)),
);

/** Every migration of this folder, oldest first. */
export const MIGRATIONS = modules.flatMap((module) => Object.values(module));
