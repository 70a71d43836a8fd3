import { expect, it } from 'vitest';
import { contentDisposition } from './content-disposition.js';

it.each([
  ['a.pdf', `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`],
  ['~ 50%.pdf', `attachment; filename="~ 50_.pdf"; filename*=UTF-8''~%2050%25.pdf`],
  ['é"\r\nx.pdf', `attachment; filename="____x.pdf"; filename*=UTF-8''%C3%A9%22%0D%0Ax.pdf`],
  [
    "l'été (1)*.pdf",
    `attachment; filename="l'_t_ (1)*.pdf"; filename*=UTF-8''l%27%C3%A9t%C3%A9%20%281%29%2A.pdf`,
  ],
  ['\ud800.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''%EF%BF%BD.pdf`],
])('names the download %j without breaking the header', (name, header) => {
  expect(contentDisposition(name)).toBe(header);
});
