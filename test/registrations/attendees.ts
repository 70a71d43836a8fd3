import { OwnAgendaService } from '../../apps/api/src/registrations/seats/own-agenda.service.js';
import { RegistrationsService } from '../../apps/api/src/registrations/registrations.service.js';
import { deriveSecret } from '../../apps/api/src/config/secrets.js';
import type { RegistrationInput } from '#shared/registrations/registrations';
import type { TestApp, TestConference } from '../support/app.js';
import { sampleInput } from './sample-input.js';

/** Somebody who registered, as services and pages name them. */
export interface TestAttendee {
  id: string;
  conferenceId: string;
  email: string;
  /** Of the own page. */
  secret: string;
}

/** Registers somebody; confirmed at once, unless another category is named. */
export async function addAttendee(
  test: TestApp,
  conference: TestConference = test.conference,
  changes: Partial<RegistrationInput> = {},
): Promise<TestAttendee> {
  const input = sampleInput(conference, changes);
  await test.app.get(RegistrationsService).register(conference.slug, input, { ip: input.email });
  const [{ id }] = await test.dataSource.query(
    `SELECT id FROM registrations WHERE conference_id = $1 AND email = $2 AND status <> 'cancelled'`,
    [conference.id, input.email],
  );
  const secret = deriveSecret(test.settings.appSecret, 'page', id);
  return { id, conferenceId: conference.id, email: input.email, secret };
}

/** Keeps panels of the current release. */
export async function keepPanels(
  test: TestApp,
  attendee: TestAttendee,
  ...panelIds: string[]
): Promise<void> {
  for (const panelId of panelIds) await test.app.get(OwnAgendaService).keep(attendee, panelId);
}

/** Takes seats in panels of the current release that offer them. */
export async function takeSeats(
  test: TestApp,
  attendee: TestAttendee,
  ...panelIds: string[]
): Promise<void> {
  for (const panelId of panelIds) await test.app.get(OwnAgendaService).takeSeat(attendee, panelId);
}

/** Offers seats in a panel as a release with sign-up would. */
export async function offerSeats(test: TestApp, panelId: string, capacity: number): Promise<void> {
  await test.dataSource.query(
    `INSERT INTO panel_seats (panel_id, conference_id, capacity)
     SELECT id, conference_id, $2 FROM panels WHERE id = $1
     ON CONFLICT (panel_id) DO UPDATE SET capacity = excluded.capacity, open = true`,
    [panelId, capacity],
  );
}

/** The counter of a panel's seats beside the seats that are really held. */
export async function seatsOf(
  test: TestApp,
  panelId: string,
): Promise<{ capacity: number; taken: number; held: number }> {
  const [row] = await test.dataSource.query(
    `SELECT capacity, taken, (SELECT count(*)::int FROM seats WHERE panel_id = $1) AS held
     FROM panel_seats WHERE panel_id = $1`,
    [panelId],
  );
  return row;
}
