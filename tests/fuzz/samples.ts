/** The shared samples a target names, as files; none where ../shared is absent. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { FuzzFile, FuzzTarget } from './input.ts';

const SAMPLES = new URL('../../../shared/samples/', import.meta.url);

export interface LoadedSamples {
  files: readonly FuzzFile[];
  /** Samples named in the list that are not there. */
  absent: number;
}

export function samplesOf({ samples }: FuzzTarget): LoadedSamples {
  const present = samples.filter((path) => existsSync(new URL(path, SAMPLES)));
  return {
    files: present.flatMap((path) => (path.endsWith('/') ? filesIn(path) : [fileAt(path)])),
    absent: samples.length - present.length,
  };
}

/** Each with its way from the folder in its name. */
function filesIn(folder: string): FuzzFile[] {
  return readdirSync(new URL(folder, SAMPLES), { recursive: true, encoding: 'utf-8' })
    .filter((name) => !name.endsWith('README.md'))
    .sort()
    .map((name) => ({ name, path: folder + name.split('/').map(encodeURIComponent).join('/') }))
    .filter(({ path }) => statSync(new URL(path, SAMPLES)).isFile())
    .map(({ name, path }) => ({ ...fileAt(path), name }));
}

function fileAt(path: string): FuzzFile {
  const bytes = new Uint8Array(readFileSync(new URL(path, SAMPLES)));
  return { name: decodeURIComponent(path.split('/').at(-1) ?? path), bytes };
}
