import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Addresses of the built files that every page names. */
export interface SiteAssets {
  styles: string;
  script: string;
  /** Of the screens at the doors. */
  signStyles: string;
  signScript: string;
  icon: string;
  /** The one font that is preloaded. */
  font: string | undefined;
}

interface ManifestEntry {
  file: string;
  src?: string;
}

/** Where the built files are served, with names that change with their content. */
const ASSETS_PATH = '/assets/';
const FONT = 'ibm-plex-sans-latin-standard-normal';

/**
 * Reads the manifest that the build of the site wrote to its folder. Without a build the plain names
 * are given, so that the API runs and is tested without one; the pages are then without style.
 */
export function readAssets(folder: string): SiteAssets {
  const path = join(folder, '.vite', 'manifest.json');
  const manifest: Record<string, ManifestEntry> = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, ManifestEntry>)
    : {};
  const entries = Object.values(manifest);
  const find = (ending: string) => entries.find(({ src }) => src?.endsWith(ending))?.file;
  const font = entries.find(({ file }) => file.includes(FONT))?.file;
  return {
    styles: ASSETS_PATH + (find('site.css') ?? 'site.css'),
    script: ASSETS_PATH + (find('site.client.ts') ?? 'site.js'),
    signStyles: ASSETS_PATH + (find('sign/sign.css') ?? 'sign.css'),
    signScript: ASSETS_PATH + (find('sign/sign.client.ts') ?? 'sign.js'),
    icon: ASSETS_PATH + (find('frame/icon.svg') ?? 'icon.svg'),
    font: font === undefined ? undefined : ASSETS_PATH + font,
  };
}

/** Seen from the sources (apps/api/src/site/frame) and from the build (dist/apps/api/src/site/frame) alike. */
const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));
const BUILT = existsSync(join(ROOT, 'package.json'))
  ? join(ROOT, 'dist', 'site')
  : join(ROOT, 'site');

let assets: SiteAssets | undefined;

/** The assets of this process, read once. */
export function siteAssets(): SiteAssets {
  assets ??= readAssets(BUILT);
  return assets;
}
