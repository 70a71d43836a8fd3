import { expect, it } from 'vitest';
import { blankPanel } from '#shared/programme/panels';
import { PANEL_COLUMNS, panelFields } from './panel-fields.js';

it('a panel is written with all that is said of it', () => {
  const fields = Object.keys(panelFields(blankPanel()));
  expect(fields.sort()).toEqual([...PANEL_COLUMNS].sort());
});
