import { expect, it } from 'vitest';
import { jsonInScript } from './structured-data.js';

it('cannot leave its script element', () => {
  const hostile = { name: '</script><script>alert(1)</script><!--\u2028&' };
  const text = jsonInScript(hostile);
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual(hostile);
});
