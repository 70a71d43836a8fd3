import type { RegistrationStatus } from '#shared/registrations/registrations';

/** What may happen to a registration after it was made. */
export type RegistrationStep = 'confirm' | 'decline' | 'cancel';

/**
 * Which step leads where. An organiser may reconsider either way; a cancelled registration is closed for good,
 * because its owner may register again. Nobody cancels a declined one: that would let a refused person register
 * again with the same address.
 */
const STEPS: Record<
  RegistrationStep,
  { from: readonly RegistrationStatus[]; to: RegistrationStatus }
> = {
  confirm: { from: ['submitted', 'declined'], to: 'confirmed' },
  decline: { from: ['submitted', 'confirmed'], to: 'declined' },
  cancel: { from: ['submitted', 'confirmed'], to: 'cancelled' },
};

/** The status after a step, or undefined when the step cannot follow. */
export function statusAfter(
  step: RegistrationStep,
  status: RegistrationStatus,
): RegistrationStatus | undefined {
  const { from, to } = STEPS[step];
  return from.includes(status) ? to : undefined;
}

export function mayFollow(step: RegistrationStep, status: RegistrationStatus): boolean {
  return statusAfter(step, status) !== undefined;
}

/** Only a confirmed registration holds a place. */
export function holdsPlace(status: RegistrationStatus): boolean {
  return status === 'confirmed';
}

/** A personal feed and a way into the conference are for those who may still come. */
export function isAlive(status: RegistrationStatus): boolean {
  return status === 'submitted' || status === 'confirmed';
}
