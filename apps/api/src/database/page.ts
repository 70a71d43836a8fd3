import type { DataSource, EntityManager } from 'typeorm';
import type { Page, PageQuery } from '#shared/page';

/** A list in SQL; `from` begins with FROM and uses the values as parameters. */
export interface List {
  select: string;
  from: string;
  order: string;
}

/** One page of a list, and how many it has in all. */
export async function pageOf<Item>(
  source: DataSource | EntityManager,
  { select, from, order }: List,
  values: readonly unknown[],
  { page, pageSize }: Pick<PageQuery, 'page' | 'pageSize'>,
): Promise<Page<Item>> {
  const [limit, offset] = [values.length + 1, values.length + 2];
  const items = await source.query<Item[]>(
    `SELECT ${select} ${from} ORDER BY ${order} LIMIT $${limit} OFFSET $${offset}`,
    [...values, pageSize, (page - 1) * pageSize],
  );
  return { items, total: await totalOf(source, from, values), page, pageSize };
}

/** How many rows there are from here. */
export async function totalOf(
  source: DataSource | EntityManager,
  from: string,
  values: readonly unknown[],
): Promise<number> {
  const [count] = await source.query<{ total: number }[]>(`SELECT count(*)::int AS total ${from}`, [
    ...values,
  ]);
  return count!.total;
}
