import { expect, it } from 'vitest';
import { mailboxOf } from './mailbox.js';

it.each([
  ['anna@bücher.example', 'anna@xn--bcher-kva.example'],
  ['anna@bu\u0308cher.example', 'anna@xn--bcher-kva.example'],
  ['Anna@BÜCHER.example', 'Anna@xn--bcher-kva.example'],
  ['anna@xn--bcher-kva.example', 'anna@xn--bcher-kva.example'],
  ["o'brien@Lab.example", "o'brien@Lab.example"],
  ['zoe\u0308@lab.example', 'zo\u00EB@lab.example'],
])('the mailbox of %j is %j', (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox);
});
