import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const GUIDE = readFileSync('docs/developers.md', 'utf8');
const EXAMPLES = [...GUIDE.matchAll(/^### (.+) \((\d+) files?\)\n([^]*?)(?=^##)/gm)];

describe('a worked example of the guide for developers', () => {
  it('is there for what is added most', () => {
    expect(EXAMPLES.map(([, subject]) => subject)).toEqual([
      'A private field of a panel',
      'A public field of a panel',
      'A feed',
      'A mail',
      'A migration',
      'A kind of clash',
      'A permission',
    ]);
  });

  it.each(EXAMPLES.map(([, subject, count, text]) => ({ subject, count: Number(count), text })))(
    'names as many files as it says: $subject',
    ({ count, text }) => {
      const named = text!.match(/(?<=`)(?:apps|libs|test)\/[\w./-]+\.tsx?(?=`)/g) ?? [];
      expect(named.filter((path) => !existsSync(path))).toEqual([]);
      expect(new Set(named).size).toBe(count);
    },
  );
});
