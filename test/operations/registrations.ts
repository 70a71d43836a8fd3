import { randomBytes } from 'node:crypto';

const CONFERENCE = '/api/v1/conferences/space-coe-2027';

/** What attendees are told while they register one after the other, several at a time. */
export interface Tally {
  acknowledged: string[];
  statuses: number[];
  /** When the first acknowledgement came after the given moment, by `performance.now()`. */
  firstAfter(moment: number): number | undefined;
  stop(): Promise<void>;
}

/** The category of the demonstration conference whose registrations wait for the organiser: it has no end. */
export async function openCategory(url: string, cookie: string): Promise<string> {
  const answer = await fetch(`${url}${CONFERENCE}`, { headers: { cookie } });
  const { categories } = (await answer.json()) as { categories: { id: string; key: string }[] };
  return categories.find(({ key }) => key === 'industry')!.id;
}

/** Registers new people without a pause until it is stopped. Needs TRUST_PROXY: each comes from another address. */
export function keepRegistering(url: string, categoryId: string, atOnce: number): Tally {
  const acknowledged: string[] = [];
  const statuses: number[] = [];
  const times: number[] = [];
  let stopped = false;
  const register = async (): Promise<void> => {
    while (!stopped) {
      const email = `attendee-${randomBytes(8).toString('hex')}@example.org`;
      const status = await post(url, categoryId, email);
      statuses.push(status);
      if (status !== 201) continue;
      acknowledged.push(email);
      times.push(performance.now());
    }
  };
  const workers = Array.from({ length: atOnce }, register);
  return {
    acknowledged,
    statuses,
    firstAfter: (moment) => times.find((time) => time > moment),
    stop: async () => {
      stopped = true;
      await Promise.all(workers);
    },
  };
}

/** The status of the answer; 0 when the connection was lost. */
export async function post(url: string, categoryId: string, email: string): Promise<number> {
  try {
    const answer = await fetch(`${url}${CONFERENCE}/registrations`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': `10.${[...randomBytes(3)].join('.')}`,
      },
      body: JSON.stringify({
        categoryId,
        nation: 'FR',
        organisation: 'Sample Organisation 4',
        givenName: 'Sample',
        familyName: 'Attendee',
        email,
        language: 'fr',
        consent: true,
        noticeVersion: 1,
      }),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}
