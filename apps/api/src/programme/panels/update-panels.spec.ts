import { expect, it } from 'vitest';
import type { PanelInput } from '#shared/programme/panels';
import { panelFields } from './panel-fields.js';
import { UPDATE_PANELS } from './update-panels.js';

it('many panels are written with every field that one is', () => {
  const blank = { en: '', fr: '' };
  const input = {
    ...{ title: blank, summary: blank, abstract: blank, internalNotes: '' },
    ...{ parts: [], links: [], talks: [], audience: null },
  };
  const fields = Object.keys(panelFields(input as unknown as PanelInput));
  const written = [...UPDATE_PANELS.matchAll(/= r\."?(\w+)/g)].map(([, field]) => field!);
  const keys = ['id', 'version'];
  expect(written.filter((field) => !keys.includes(field)).sort()).toEqual(fields.sort());
});
