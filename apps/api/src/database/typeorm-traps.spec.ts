import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { sourcesOf } from './sources.spec-support.js';
import { trapsIn } from './typeorm-traps.spec-support.js';

const ENTITY = `import { Panel } from './panel.entity.js';\n`;

describe('the use of TypeORM', () => {
  it.each([
    'manager.findOneBy(Panel, {})',
    'manager.findOneBy(Panel, body)',
    'manager.findBy(Panel, { ...body })',
    'manager.findBy(Panel, [{ id }, { conferenceId }])',
    'manager.findBy(Panel, { format })',
    'manager.find(Panel)',
    'manager.find(Panel, options)',
    'manager.find(Panel, { order: { slug: "ASC" } })',
    'manager.find(Panel, { where: body })',
    'manager.find(Panel, { where: { conferenceId }, order })',
    'manager.find(Panel, { where: { conferenceId }, order: { [key]: "ASC" } })',
    'nested.delete(Panel, body)',
    'manager.update(Panel, {}, { slug })',
    'manager.save(panel)',
    'this.dataSource.manager.save(Panel, body)',
    'dataSource.getRepository(Panel)',
    'builder.orderBy(query.sort)',
    'builder.orderBy(`p.${sort}`)',
    'builder.where(body)',
    'builder.where(`p.slug = ${slug}`)',
  ])('refuses %s', (statement) => {
    expect(trapsIn(ENTITY + statement)).toHaveLength(1);
  });

  it.each([
    'manager.findOneBy(Panel, { id, conferenceId })',
    'manager.find(Panel, { where: { conferenceId }, order: { slug: "ASC" } })',
    'manager.update(Panel, { id, conferenceId }, changes)',
    'manager.insert(Panel, { id, conferenceId })',
    'manager.createQueryBuilder(Panel, "p").where("p.id = :id", { id }).orderBy("p.slug")',
    'manager.createQueryBuilder().update(Panel).set({ slug }).where("id = :id", { id })',
    'document.save()',
    'panels.find(({ id }) => id === wanted)',
  ])('allows %s', (statement) => {
    expect(trapsIn(ENTITY + statement)).toEqual([]);
  });

  it('takes nobody’s input for a filter, a sort key or a whole row', async () => {
    const found: string[] = [];
    for (const path of await sourcesOf('apps/api/src')) {
      const traps = trapsIn(await readFile(path, 'utf8'));
      found.push(...traps.map((trap) => `${path}:${trap}`));
    }
    expect(found).toEqual([]);
  });
});
