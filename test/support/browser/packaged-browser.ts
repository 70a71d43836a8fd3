import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGE = '@sparticuz/chromium';

export interface PackagedBrowser {
  executablePath: string;
  env: Record<string, string>;
}

/** The Chromium that npm installed, unpacked once per user; it needs nothing of the machine. */
export function packagedBrowser(): PackagedBrowser {
  if (`${process.platform}-${process.arch}` !== 'linux-x64') {
    throw new Error('No browser found: install Chromium or Chrome, or name one in CHROME_BIN.');
  }
  const entry = createRequire(import.meta.url).resolve(PACKAGE);
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'));
  const uid = process.getuid!();
  const directory = join(tmpdir(), `apogee-chromium-${version}-${uid}`);
  const found = lstatSync(directory, { throwIfNoEntry: false });
  if (!found) unpackInto(directory, entry);
  else if (!found.isDirectory() || found.uid !== uid) {
    throw new Error(`${directory} was made by somebody else: remove it and run the tests again.`);
  }
  return {
    executablePath: join(directory, 'chromium'),
    // For the browser alone: these libraries would break other programs.
    env: { LD_LIBRARY_PATH: join(directory, 'al2023/lib'), FONTCONFIG_PATH: directory },
  };
}

/** Unpacks aside and renames, so that an interrupted run leaves no half a browser behind. */
function unpackInto(directory: string, entry: string): void {
  const unfinished = `${directory}.${process.pid}`;
  mkdirSync(unfinished, { mode: 0o700 });
  try {
    unpack(unfinished, entry);
    writeFileSync(join(unfinished, 'fonts.conf'), fontConfiguration(directory));
    renameSync(unfinished, directory);
  } catch (error) {
    if (!lstatSync(directory, { throwIfNoEntry: false })) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** The package unpacks into TMPDIR, and its libraries only where it believes to run on AWS Lambda. */
function unpack(directory: string, entry: string): void {
  const program = `
    const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)});
    await chromium.executablePath();`;
  const unpacking = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: {
      ...process.env,
      TMPDIR: directory,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    },
  });
  if (unpacking.status !== 0) throw new Error(`${PACKAGE} was not unpacked: ${unpacking.stderr}`);
}

/** The configuration of the package looks for its fonts in /tmp/fonts. */
function fontConfiguration(directory: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${directory}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${directory}/font-cache</cachedir>
</fontconfig>
`;
}
