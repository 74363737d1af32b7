/**
 * The input of an index: a third are samples damaged as bytes, a third grown by the format's grammar, a
 * third grown and then damaged. Some come in an archive, and a third of those are damaged as an archive.
 * Equal target, samples, seed and index make equal bytes.
 */
import fc from 'fast-check';
import { seededRandom } from '../../src/lib/core/random.ts';
import { zipOf } from '../support/zip-files.ts';
import { damaged, pick, windowOf, type Random } from './damage.ts';
import { seedOf, type FuzzFile, type FuzzInput, type FuzzTarget } from './input.ts';

const MOST_CHANGES = 10;
/** An archive's bytes are packed: few changes reach what lies in it. */
const MOST_ARCHIVE_CHANGES = 3;
const NESTED_SHARE = 0.1;

export async function makeInput(
  target: FuzzTarget,
  samples: readonly FuzzFile[],
  seed: number,
  index: number,
): Promise<FuzzInput> {
  const random = seededRandom(seedOf(target.reader, seed, index));
  const seeds = [...samples, ...target.own];
  const isGrown = index % 3 !== 0 || seeds.length === 0;
  let files = isGrown ? grow(target, seed, index) : chosen(seeds, random);
  if (index % 3 !== 1) files = files.map((file) => damage(file, seeds, random));
  if (random() >= target.zipped || files.some(isArchive)) return { files };
  const whole = await zipped(files, random);
  return { files: [random() < 1 / 3 ? damage(whole, seeds, random, MOST_ARCHIVE_CHANGES) : whole] };
}

function grow({ grown }: FuzzTarget, seed: number, index: number): readonly FuzzFile[] {
  const [files = []] = fc.sample(grown, { seed: seedOf('grown', seed, index), numRuns: 1 });
  return files;
}

function chosen(seeds: readonly FuzzFile[], random: Random): FuzzFile[] {
  const files: FuzzFile[] = [];
  do {
    const seed = pick(random, seeds);
    if (seed) files.push(isArchive(seed) ? seed : { ...seed, bytes: windowOf(seed.bytes, random) });
  } while (random() < 0.3);
  return files;
}

function damage(
  file: FuzzFile,
  seeds: readonly FuzzFile[],
  random: Random,
  most = MOST_CHANGES,
): FuzzFile {
  const other = pick(random, seeds)?.bytes ?? file.bytes;
  return { ...file, bytes: damaged(file.bytes, other, random, most) };
}

async function zipped(files: readonly FuzzFile[], random: Random): Promise<FuzzFile> {
  const archive = await packed('export.zip', files);
  return random() < NESTED_SHARE ? packed('outer.zip', [archive, ...files]) : archive;
}

/** Of equal names the last one is packed: a writer refuses a second. */
async function packed(name: string, files: readonly FuzzFile[]): Promise<FuzzFile> {
  const zip = await zipOf(
    Object.fromEntries(files.map((file) => [file.name, new Blob([file.bytes])])),
  );
  return { name, bytes: new Uint8Array(await zip.arrayBuffer()) };
}

function isArchive({ bytes }: FuzzFile): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
