import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { renderPieces } from './event-pieces.js';
import { PUBLIC_URL, samplePanel, sampleRelease } from './sample-release.spec-support.js';

/** As many panels as the largest programme in sight. */
const MANY = 943;

describe('renderPieces', () => {
  it('makes an entry of every panel and leaves room for other work meanwhile', async () => {
    const abstract = { en: 'An abstract, of the usual length. '.repeat(40), fr: '' };
    const panels = Array.from({ length: MANY }, (_, index) =>
      samplePanel(`p${index}`, { abstract }),
    );
    let turns = 0;
    const turn = () => {
      turns += 1;
      other = setImmediate(turn);
    };
    let other = setImmediate(turn);
    const pieces = await renderPieces(sampleRelease(panels), 'fr', PUBLIC_URL);
    clearImmediate(other);
    expect(pieces.size).toBe(MANY);
    expect(turns).toBeGreaterThan(5);
  });
});
