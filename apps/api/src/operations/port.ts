import { once } from 'node:events';
import { createServer } from 'node:net';

/** Every address of this machine, by IPv4. */
export const LISTEN_ADDRESS = '0.0.0.0';

/** Throws a sentence when the port cannot be taken, before anything else is started. */
export async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer().listen(port, LISTEN_ADDRESS);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw portError(port, error);
  }
  probe.close();
  await once(probe, 'close');
}

/** The error of a listening server as a sentence that names the setting. */
export function portError(port: number, error: unknown): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new Error(
      `PORT ${port} is taken by another program: stop that program, or set another PORT.`,
    );
  }
  if (code === 'EACCES') {
    return new Error(`PORT ${port} may not be used by this user: set one from 1024 on.`);
  }
  return error instanceof Error ? error : new Error(message);
}
