import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { REGISTRATION_STATUSES } from '#shared/registrations/registrations';
import {
  holdsPlace,
  isAlive,
  mayFollow,
  type RegistrationStep,
  statusAfter,
} from './registration-status.js';

const steps: RegistrationStep[] = ['confirm', 'decline', 'cancel'];

describe('the steps of a registration', () => {
  it('are these and no others', () => {
    const allowed = REGISTRATION_STATUSES.flatMap((status) =>
      steps.flatMap((step) => {
        const next = statusAfter(step, status);
        return next ? [`${status} -${step}-> ${next}`] : [];
      }),
    );
    expect(allowed).toEqual([
      'submitted -confirm-> confirmed',
      'submitted -decline-> declined',
      'submitted -cancel-> cancelled',
      'confirmed -decline-> declined',
      'confirmed -cancel-> cancelled',
      'declined -confirm-> confirmed',
    ]);
  });

  it('are offered where they may follow', () => {
    const offered = REGISTRATION_STATUSES.map((status) => [
      status,
      ...steps.filter((step) => mayFollow(step, status)),
    ]);
    expect(offered).toEqual([
      ['submitted', 'confirm', 'decline', 'cancel'],
      ['confirmed', 'decline', 'cancel'],
      ['declined', 'confirm'],
      ['cancelled'],
    ]);
  });

  it('never repeat a status, so a place is never taken or given back twice', () => {
    for (const status of REGISTRATION_STATUSES) {
      for (const step of steps) expect(statusAfter(step, status)).not.toBe(status);
    }
  });

  it('give a place to a confirmed registration only, and a feed to those who may still come', () => {
    expect(REGISTRATION_STATUSES.filter(holdsPlace)).toEqual(['confirmed']);
    expect(REGISTRATION_STATUSES.filter(isAlive)).toEqual(['submitted', 'confirmed']);
  });
});
