import { glob } from 'node:fs/promises';

/** The files of a folder that are part of the product, tests left out. */
export async function sourcesOf(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of glob(`${folder}/**/*.{ts,tsx}`)) paths.push(path);
  return paths.filter((path) => !/\.spec(-support)?\.tsx?$/.test(path)).sort();
}
