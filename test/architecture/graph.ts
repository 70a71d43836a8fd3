import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

/** Source files by their path from the root. */
export type Sources = ReadonlyMap<string, string>;

/** What one file imports: of ours by path, of others by name. Types count, as do `import()` and what is passed on. */
export interface Imports {
  files: string[];
  packages: string[];
}

export type Graph = ReadonlyMap<string, Imports>;

export function graphOf(sources: Sources): Graph {
  return new Map([...sources].map(([path, text]) => [path, importsOf(path, text, sources)]));
}

function importsOf(path: string, text: string, sources: Sources): Imports {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const imports: Imports = { files: [], packages: [] };
  for (const { fileName } of importedFiles) {
    const target = resolved(path, fileName);
    if (target === undefined) imports.packages.push(fileName);
    else {
      const file = [`${target}.ts`, `${target}.tsx`].find((candidate) => sources.has(candidate));
      if (file) imports.files.push(file);
    }
  }
  return imports;
}

/** The path without its ending; undefined for a package. */
function resolved(from: string, name: string): string | undefined {
  if (name.startsWith('#shared/')) return name.replace('#shared/', 'libs/shared/src/');
  if (!name.startsWith('.')) return undefined;
  return join(dirname(from), name).replace(/\.(js|ts|tsx)$/, '');
}

/** For every file that imports itself in the end, the shortest way around, unless an earlier way shows it. */
export function cyclesOf(graph: Graph): string[][] {
  const cycles: string[][] = [];
  const seen = new Set<string>();
  for (const start of graph.keys()) {
    if (seen.has(start)) continue;
    const way = wayBack(start, graph);
    if (!way) continue;
    cycles.push(way);
    for (const file of way) seen.add(file);
  }
  return cycles;
}

/** Breadth first, so that the first way found is the shortest. */
function wayBack(start: string, graph: Graph): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const file of queue) {
    for (const next of graph.get(file)?.files ?? []) {
      if (next === start) return wayTo(file, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, file);
      queue.push(next);
    }
  }
  return undefined;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const before = cameFrom.get(end);
  return before === undefined ? [end] : [...wayTo(before, cameFrom), end];
}
