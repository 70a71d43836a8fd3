import { describe, expect, it } from 'vitest';
import { blankOf } from '../field-kinds.js';
import { CONFERENCE_KINDS, publicConference } from './conference.js';

describe('what is public of a conference', () => {
  it('is named field by field, in the order of the releases that are stored', () => {
    const conference = { ...blankOf(CONFERENCE_KINDS), id: 'c1', slug: 'sample', secret: 'plan' };
    const nothing = '"name":{},"tagline":{},"information":{},"venue":{},"city":{}';
    const days = '"timeZone":"","startDate":"","endDate":""';
    expect(JSON.stringify(publicConference(conference))).toBe(
      `{"id":"c1","slug":"sample",${nothing},${days},"languages":[],"contactEmail":"","demo":false}`,
    );
  });
});
