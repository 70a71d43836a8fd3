import type { ClientBase } from 'pg';

/**
 * For every new connection of a pool: a pool that has ended no longer listens to its last connections, and an error of theirs
 * (the server stops as well) would then end the process.
 */
export function watchForErrors(client: ClientBase): void {
  client.on('error', () => undefined);
}
