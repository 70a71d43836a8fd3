import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface ServiceUser {
  uid: number;
  gid: number;
}

export const isRoot = process.getuid?.() === 0;

/** PostgreSQL refuses to run as root: the user that runs it instead. */
export async function findServiceUser(): Promise<ServiceUser> {
  return (await userNamed('postgres')) ?? (await userNamed('nobody')) ?? { uid: 65534, gid: 65534 };
}

async function userNamed(name: string): Promise<ServiceUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

export async function ownerOf(directory: string): Promise<ServiceUser | undefined> {
  return stat(directory).then(
    ({ uid, gid }) => ({ uid, gid }),
    () => undefined,
  );
}

/** Whether the user may walk into the directory; a parent of mode 0700 forbids it. */
export async function canEnter(user: ServiceUser, directory: string): Promise<boolean> {
  const enter = spawn('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  });
  const [exitCode] = await once(enter, 'exit');
  return exitCode === 0;
}
