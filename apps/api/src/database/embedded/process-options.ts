import type { ServiceUser } from './service-user.js';

interface ProcessOptions extends Partial<ServiceUser> {
  cwd: string | undefined;
  env: NodeJS.ProcessEnv;
}

/** PostgreSQL gets none of our environment: it may hold secrets, and PG* variables would steer it. */
export function processOptions(user: ServiceUser | undefined): ProcessOptions {
  const isWindows = process.platform === 'win32';
  const { PATH, SystemRoot, TEMP } = process.env;
  return {
    ...user,
    // The user of the server may not be able to enter the directory we are in.
    cwd: isWindows ? undefined : '/',
    env: isWindows ? { PATH, SystemRoot, TEMP } : { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  };
}
