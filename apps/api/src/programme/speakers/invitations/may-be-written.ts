import type { InvitationKind, SkipReason, SpeakerState } from '#shared/programme/speakers';

/** A speaker hears nothing twice within this time, in milliseconds. */
export const PAUSE_MS = 24 * 3_600_000;

export interface Addressee {
  email: string | null;
  state: SpeakerState;
  invitedAt: Date | null;
  remindedAt: Date | null;
}

/** Why this speaker is not written to now; null: the message goes out. */
export function reasonToSkip(
  kind: InvitationKind,
  { email, state, invitedAt, remindedAt }: Addressee,
  now: Date,
): SkipReason | null {
  if (!email) return 'no-email';
  if (state !== (kind === 'invitation' ? 'noted' : 'invited')) return 'wrong-state';
  const last = Math.max(invitedAt?.getTime() ?? 0, remindedAt?.getTime() ?? 0);
  return kind === 'reminder' && now.getTime() - last < PAUSE_MS ? 'just-written' : null;
}
