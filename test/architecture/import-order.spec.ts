import { expect, describe, it } from 'vitest';
import { sourcesOfTheProduct } from './sources.js';
import { violationsOf } from './violations.js';

describe('the house', () => {
  it('is in its order', () => {
    expect(violationsOf(sourcesOfTheProduct())).toEqual([]);
  });
});

describe('the check of the order', () => {
  const API = 'apps/api/src/';
  const PANEL = `${API}programme/panels/panel.entity.ts`;
  const SEAT = `${API}registrations/seat.entity.ts`;
  const sources = (files: Record<string, string>) =>
    new Map(
      Object.entries({
        [PANEL]: `@Entity({ name: 'panels' }) export class Panel {}`,
        [SEAT]: `@Entity({ name: 'seats' }) export class Seat {}`,
        ...files,
      }),
    );
  const found = (files: Record<string, string>) => violationsOf(sources(files));

  it('finds nothing in a house in order', () => {
    expect(
      found({
        'libs/shared/src/a.ts': `import { IsInt } from 'class-validator'; import './b.js';`,
        'libs/shared/src/b.ts': '',
        [`${API}registrations/seats.ts`]: `import type { Panel } from '../programme/panels/panel.entity.js';
          import { a } from '#shared/a'; query('SELECT 1 FROM seats JOIN panels ON true');`,
        [`${API}main.ts`]: `import './demo/demo.js'; import 'node:fs';`,
        [`${API}demo/demo.ts`]: '',
        [`${API}programme/from.ts`]: `// FROM seats\nconst said = 'from seats';`,
        [`${API}programme/seats.spec.ts`]: `query('SELECT 1 FROM seats'); import 'vitest';`,
        [`${API}database/migrations/001.ts`]: `query('CREATE TABLE seats ()');`,
        'apps/admin/src/features/people/page.tsx': `import '#shared/a'; import '../../ui/button.js';`,
        'apps/admin/src/ui/button.tsx': `import 'react';`,
        'apps/admin/src/app/app.tsx': `const page = import('../features/people/page.js');`,
      }),
    ).toEqual([]);
  });

  it.each([
    ['an import', `import { seat } from '../registrations/seat.entity.js';`],
    ['an import of a type', `import type { Seat } from '../registrations/seat.entity.js';`],
    ['a type in its place', `type Seat = import('../registrations/seat.entity.js').Seat;`],
    ['a later import', `const seats = await import('../registrations/seat.entity.js');`],
    ['an export', `export { seat } from '../registrations/seat.entity.js';`],
    ['an import as TypeScript', `import { seat } from '../registrations/seat.entity.ts';`],
  ])('refuses an arrow against the order: %s', (_name, text) => {
    expect(found({ [`${API}programme/page.tsx`]: text })).toEqual([
      `${API}programme/page.tsx imports ${SEAT}`,
    ]);
  });

  it('refuses a circle, also of types and of components, and shows the shortest way around for each file', () => {
    const site = `${API}site/`;
    expect(
      found({
        [`${site}a.tsx`]: `import './b.js'; import './c.js';`,
        [`${site}b.tsx`]: `import './c.js';`,
        [`${site}c.tsx`]: `import type { A } from './a.js';`,
        [`${site}own.ts`]: `import './own.js';`,
      }),
    ).toEqual([
      `circle: ${site}a.tsx -> ${site}c.tsx -> ${site}a.tsx`,
      `circle: ${site}b.tsx -> ${site}c.tsx -> ${site}a.tsx -> ${site}b.tsx`,
      `circle: ${site}own.ts -> ${site}own.ts`,
    ]);
  });

  it.each([
    ['SELECT 1 FROM seats'],
    ['SELECT 1 FROM panels p LEFT JOIN seats s ON true'],
    ['SELECT 1 FROM panels p, seats s'],
    ['SELECT 1 FROM ONLY "seats"'],
    ['INSERT INTO seats VALUES (1)'],
    ['UPDATE seats SET taken = 1'],
    ['DELETE FROM panels USING seats'],
    ['TRUNCATE TABLE seats'],
    ['LOCK TABLE panels, seats'],
  ])('refuses SQL that names a table of a later room: %s', (sql) => {
    const file = `${API}programme/panels/panels.queries.ts`;
    for (const text of [`'${sql}'`, `\`${sql}\``, `\`WITH x AS (\${y}) ${sql} \${z}\``]) {
      expect(found({ [file]: `query(${text});` })).toEqual([`${file} names seats of ${SEAT}`]);
    }
  });

  it('refuses what crosses between the parts of the product', () => {
    expect(
      found({
        'libs/shared/src/a.ts': `import 'luxon'; import '../../../apps/api/src/main.js';`,
        'libs/shared/src/a.spec.ts': `import 'vitest';`,
        [`${API}main.ts`]: `import '../../admin/src/app/app.js';`,
        'apps/admin/src/app/app.ts': `import '../../../api/src/config/settings.js'; import 'typeorm'; import 'node:fs';`,
        [`${API}config/settings.ts`]: '',
      }),
    ).toEqual([
      'apps/admin/src/app/app.ts imports apps/api/src/config/settings.ts',
      'apps/admin/src/app/app.ts imports node:fs',
      'apps/admin/src/app/app.ts imports typeorm',
      `${API}main.ts imports apps/admin/src/app/app.ts`,
      `libs/shared/src/a.ts imports ${API}main.ts`,
      'libs/shared/src/a.ts imports luxon',
    ]);
  });

  it('refuses a feature of the admin that imports another, and what stands below that imports one', () => {
    const admin = 'apps/admin/src/';
    expect(
      found({
        [`${admin}features/people/page.tsx`]: `import '../mail/outbox.js';`,
        [`${admin}features/mail/outbox.tsx`]: '',
        [`${admin}ui/button.tsx`]: `import type { Outbox } from '../features/mail/outbox.js';`,
      }),
    ).toEqual([
      `${admin}features/people/page.tsx imports ${admin}features/mail/outbox.tsx`,
      `${admin}ui/button.tsx imports ${admin}features/mail/outbox.tsx`,
    ]);
  });

  it('refuses a journey of the site that imports another, and a frame that knows what stands in it', () => {
    const site = `${API}site/`;
    expect(
      found({
        [`${site}site.module.ts`]: `import './agenda/page.js'; import './sign/sign.js';`,
        [`${site}agenda/page.ts`]: `import '../frame/page.js'; import '../cards/card.js'; import '../sign/sign.js';`,
        [`${site}sign/sign.ts`]: '',
        [`${site}cards/card.ts`]: `import '../frame/page.js';`,
        [`${site}frame/page.ts`]: `import './masthead.js';`,
        [`${site}frame/masthead.ts`]: `import '../cards/mark.js';`,
        [`${site}cards/mark.ts`]: `import '../sign/sign.js';`,
      }),
    ).toEqual([
      `${site}agenda/page.ts imports ${site}sign/sign.ts`,
      `${site}cards/mark.ts imports ${site}sign/sign.ts`,
      `${site}frame/masthead.ts imports ${site}cards/mark.ts`,
    ]);
  });

  it('refuses a room that is not in the order', () => {
    expect(found({ [`${API}cellar/a.ts`]: '', 'apps/admin/src/attic/a.ts': '' })).toEqual([
      'apps/admin/src/attic is not in the import order',
      `${API}cellar is not in the import order`,
    ]);
  });
});
