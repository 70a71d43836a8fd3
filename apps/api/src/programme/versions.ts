import { found, Problem, staleVersion } from '../http/problem.js';

export { found };

/** The version that a change was made from; without it the change is refused as `invalid_input`. */
export function requiredVersion(input: { version?: number | null }): number {
  if (input.version) return input.version;
  throw new Problem('invalid_input', {}, { errors: [{ path: 'version', code: 'required' }] });
}

/** Refuses a write that met no row of its version: `stale_version` with the object as it is, or `not_found`. */
export async function refuseIfStale<View>(
  written: { affected?: number | null },
  current: () => Promise<View | undefined>,
): Promise<void> {
  if (!written.affected) throw staleVersion(await found(current()));
}
