import { cyclesOf, type Graph, graphOf, type Sources } from './graph.js';
import { ADMIN_ROOMS, NEIGHBOURHOODS, PARTS, ROOMS } from './import-order.js';
import { tableOwners, tablesIn } from './tables.js';

const API = 'apps/api/src/';
const IS_TEST = /\.spec(-support)?\.tsx?$/;
const IS_MIGRATION = /^apps\/api\/src\/database\/migrations\//;

/** What in these sources is against the order of the house, a line for each. */
export function violationsOf(sources: Sources): string[] {
  const graph = graphOf(sources);
  return [
    ...unknownRooms(sources),
    ...cyclesOf(graph).map((cycle) => `circle: ${[...cycle, cycle[0]].join(' -> ')}`),
    ...forbiddenImports(graph),
    ...forbiddenTables(sources),
  ].sort();
}

function unknownRooms(sources: Sources): string[] {
  const known = new Set(
    PARTS.flatMap(({ path, rooms }) => rooms.flat().map((room) => path + room)),
  );
  const found = [...sources.keys()]
    .filter((path) => PARTS.some((part) => part.rooms.length > 0 && path.startsWith(part.path)))
    .map((path) => /^apps\/\w+\/src\/[^/]+(?=\/)/.exec(path)?.[0]);
  const unknown = new Set(found.filter((room) => room !== undefined && !known.has(room)));
  return [...unknown].map((room) => `${room} is not in the import order`);
}

function forbiddenImports(graph: Graph): string[] {
  return [...graph].flatMap(([path, { files, packages }]) => {
    const part = PARTS.find((one) => path.startsWith(one.path));
    if (!part) return [];
    const foreign = IS_TEST.test(path) ? [] : packages.filter((name) => !part.packages.test(name));
    const wrong = files.filter((file) =>
      file.startsWith(part.path)
        ? isUpwards(path, file) || isAcross(path, file)
        : !part.neighbours.some((neighbour) => file.startsWith(neighbour)),
    );
    return [...foreign, ...wrong].map((target) => `${path} imports ${target}`);
  });
}

/** Files in no room (the entries) come last. */
function lineOf(path: string): number {
  const [, app, room] = /^apps\/(\w+)\/src\/([^/]+)\//.exec(path) ?? [];
  const rooms = app === 'admin' ? ADMIN_ROOMS : ROOMS;
  const line = rooms.findIndex((names) => names.includes(room ?? ''));
  return line < 0 ? rooms.length : line;
}

function isUpwards(from: string, to: string): boolean {
  return lineOf(from) < lineOf(to);
}

function isAcross(from: string, to: string): boolean {
  return NEIGHBOURHOODS.some(({ path, shared }) => {
    if (!from.startsWith(path) || !to.startsWith(path)) return false;
    const [here, there] = [from, to].map((file) => /^([^/]+)\//.exec(file.slice(path.length))?.[1]);
    if (!here || !there || here === there) return false;
    const level = shared.indexOf(here);
    return !shared.slice(0, level < 0 ? shared.length : level).includes(there);
  });
}

function forbiddenTables(sources: Sources): string[] {
  const owners = tableOwners(sources);
  return [...sources]
    .filter(([path]) => path.startsWith(API) && !IS_TEST.test(path) && !IS_MIGRATION.test(path))
    .flatMap(([path, text]) =>
      tablesIn(text, owners)
        .filter((table) => isUpwards(path, owners.get(table)!))
        .map((table) => `${path} names ${table} of ${owners.get(table)}`),
    );
}
