import { describe, expect, it } from 'vitest';
import { type Addressee, PAUSE_MS, reasonToSkip } from './may-be-written.js';

const now = new Date('2027-05-01T12:00:00Z');
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const noted: Addressee = {
  email: 'a@example.org',
  state: 'noted',
  invitedAt: null,
  remindedAt: null,
};
const invited: Addressee = { ...noted, state: 'invited', invitedAt: ago(PAUSE_MS) };

describe('whether a speaker is written to', () => {
  it('invites those noted and reminds those invited, nobody else', () => {
    expect(reasonToSkip('invitation', noted, now)).toBeNull();
    expect(reasonToSkip('reminder', invited, now)).toBeNull();
    expect(reasonToSkip('invitation', invited, now)).toBe('wrong-state');
    expect(reasonToSkip('reminder', noted, now)).toBe('wrong-state');
    for (const state of ['confirmed', 'declined'] as const) {
      expect(reasonToSkip('invitation', { ...invited, state }, now)).toBe('wrong-state');
      expect(reasonToSkip('reminder', { ...invited, state }, now)).toBe('wrong-state');
    }
  });

  it('needs an address', () => {
    expect(reasonToSkip('invitation', { ...noted, email: null }, now)).toBe('no-email');
  });

  it('leaves a day between two messages', () => {
    const justInvited = { ...invited, invitedAt: ago(PAUSE_MS - 1) };
    const justReminded = { ...invited, remindedAt: ago(1000) };
    expect(reasonToSkip('reminder', justInvited, now)).toBe('just-written');
    expect(reasonToSkip('reminder', justReminded, now)).toBe('just-written');
  });
});
