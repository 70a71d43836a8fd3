import { randomBytes } from 'node:crypto';
import { access, chmod, link, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canEnter, findServiceUser, isRoot, ownerOf, type ServiceUser } from './service-user.js';

/** Belongs to root: the programs, and the data whose own directory the server could not enter. */
export const SYSTEM_DIRECTORY = '/var/lib/apogee';

export interface DataDirectory {
  /** Everything but, where that must lie elsewhere, the cluster. */
  home: string;
  /** What PostgreSQL calls its data directory. */
  cluster: string;
  /** Who runs the server when we are root. */
  user: ServiceUser | undefined;
  log: string;
  /** Holds the id of the process whose end leaves the server without an owner. */
  ownerFile: string;
}

export interface Passwords {
  app: string;
  admin: string;
}

/**
 * Finds or chooses where the data lies: in `<home>/cluster`, or, when we are root and the server's
 * user cannot enter `home`, under /var/lib/apogee; then `<home>/cluster-path` says where.
 */
export async function openDataDirectory(path: string): Promise<DataDirectory> {
  if ((await mkdir(path, { recursive: true })) && isRoot) await chmod(path, 0o755);
  const home = await realpath(path);
  const pointer = join(home, 'cluster-path');
  const elsewhere = await readFile(pointer, 'utf8').catch(() => undefined);
  const placed = { home, log: join(home, 'postgres.log'), ownerFile: join(home, 'server-owner') };

  let cluster = elsewhere?.trim() ?? join(home, 'cluster');
  const owner = await ownerOf(cluster);
  if (!isRoot) {
    const isForeign = owner && process.getuid && owner.uid !== process.getuid();
    if (elsewhere || isForeign) throw foreignData(cluster);
    return { ...placed, cluster, user: undefined };
  }
  if (elsewhere) await checkPointer(home, cluster);
  const user = owner?.uid ? owner : await findServiceUser();
  if (!(await canEnter(user, dirname(cluster)))) {
    if (owner || elsewhere) throw unreachableData(cluster, user);
    cluster = await placeElsewhere(home, pointer);
  }
  return { ...placed, cluster, user };
}

/** Made once; where two starts race, both read what the first wrote. */
export async function passwordsOf(home: string, dataExists: boolean): Promise<Passwords> {
  const file = join(home, 'passwords.json');
  if (!dataExists) {
    const random = () => randomBytes(24).toString('base64url');
    await writeOnce(file, JSON.stringify({ app: random(), admin: random() } satisfies Passwords));
  }
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Passwords;
  } catch (cause) {
    throw new Error(`The passwords of the embedded database are missing: ${file}`, { cause });
  }
}

async function placeElsewhere(home: string, pointer: string): Promise<string> {
  const place = join(SYSTEM_DIRECTORY, `data-${randomBytes(6).toString('hex')}`);
  await mkdir(place, { recursive: true });
  await chmod(SYSTEM_DIRECTORY, 0o755);
  await chmod(place, 0o755);
  await writeFile(join(place, 'belongs-to'), home);
  const isFirst = await writeOnce(pointer, join(place, 'cluster'));
  if (!isFirst) await rm(place, { recursive: true });
  return readFile(pointer, 'utf8');
}

/** A copied clone would otherwise work on the data of the clone it was copied from. */
async function checkPointer(home: string, cluster: string): Promise<void> {
  const backReference = join(dirname(cluster), 'belongs-to');
  const original = await readFile(backReference, 'utf8').catch((cause) => {
    const advice = `Put it back, or remove ${home} to begin with an empty one.`;
    throw new Error(`The embedded database in ${cluster} is gone. ${advice}`, { cause });
  });
  if (original === home) return;
  const originalExists = await access(join(original, 'cluster-path')).then(
    () => true,
    () => false,
  );
  if (!originalExists) return writeFile(backReference, home);
  throw new Error(
    `${home} is a copy: its database in ${cluster} belongs to ${original}. ` +
      `Remove ${home} to begin with an empty database.`,
  );
}

/** Creates the file whole or not at all, readable by us alone; false when it was there before. */
async function writeOnce(file: string, text: string): Promise<boolean> {
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, text, { mode: 0o600 });
  try {
    await link(unfinished, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(unfinished, { force: true });
  }
}

function foreignData(cluster: string): Error {
  return new Error(
    `The embedded database in ${cluster} belongs to another user. ` +
      'Start Apogee as the user who first started it, or set DATA_DIR or DATABASE_URL.',
  );
}

function unreachableData(cluster: string, user: ServiceUser): Error {
  return new Error(
    `User ${user.uid}, who runs the embedded database, cannot enter ${dirname(cluster)}. ` +
      'Give that directory and its parents the mode they had (0711 is enough).',
  );
}
