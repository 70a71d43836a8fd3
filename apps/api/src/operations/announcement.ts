import type { Settings } from '../config/settings.js';
import type { FirstSignIn } from './first-start.js';

type Announced = Pick<Settings, 'databaseUrl' | 'dataDir' | 'publicUrl' | 'smtpUrl'>;

/** What the operator reads once the server answers: where the data lie, how to go on and to stop, last the addresses. */
export function announcementOf(settings: Announced, isFirstStart: boolean): string {
  const lines = [
    '',
    placeOfData(settings),
    ...(settings.smtpUrl
      ? []
      : ['No mail server is set (SMTP_URL): messages are kept, and sent once there is one.']),
    ...(isFirstStart ? ['The next account: npm run apogee -- account create --help'] : []),
    'Stop with Ctrl+C.',
    '',
    'Apogee is ready.',
    `  Agenda:    ${settings.publicUrl}/`,
    `  Admin:     ${settings.publicUrl}/admin`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The sign-in of the account that the first start makes. */
export function signInLines({ email, password }: FirstSignIn): string {
  return `  Organiser: ${email}\n  Password:  ${password}   (shown only this once)\n`;
}

function placeOfData({ databaseUrl, dataDir }: Announced): string {
  if (!databaseUrl) return `The data lie in ${dataDir}.`;
  // An address may carry a password.
  const { host, pathname } = new URL(databaseUrl);
  return `The data lie in the database ${pathname.slice(1)} at ${host}.`;
}
