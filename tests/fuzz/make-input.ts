/**
 * The input of an index: a third are samples damaged as bytes, a third grown by the format's grammar, a
 * third grown and then damaged. Some come in an archive, and a third of those are damaged as an archive.
 * Equal target, samples, seed and index make equal bytes.
 */
import fc from 'fast-check';
import { seededRandom } from '../../src/lib/core/random.ts';
import { damaged, pick, windowOf, type Random } from './damage.ts';
import { seedOf, type FuzzFile, type FuzzInput, type FuzzTarget } from './input.ts';
import { changedJson, cut, documentIn } from './json-tree.ts';
import { packed } from './pack.ts';

const MOST_CHANGES = 10;
/** So many of the JSON documents are damaged as documents, not as bytes. */
const DOCUMENT_SHARE = 0.75;
/** An archive's bytes are packed: few changes reach what lies in it. */
const MOST_ARCHIVE_CHANGES = 3;
const NESTED_SHARE = 0.1;

export function makeInput(
  target: FuzzTarget,
  samples: readonly FuzzFile[],
  seed: number,
  index: number,
): FuzzInput {
  const random = seededRandom(seedOf(target.reader, seed, index));
  const seeds = [...samples, ...target.own];
  const isGrown = index % 3 !== 0 || seeds.length === 0;
  let files = isGrown ? grow(target, seed, index) : chosen(seeds, random);
  if (index % 3 !== 1) files = files.map((file) => damage(file, seeds, random));
  if (random() >= target.zipped || files.some(isArchive)) return { files };
  const whole = zipped(files, random);
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
    if (seed) files.push({ ...seed, bytes: partOf(seed, random) });
  } while (random() < 0.3);
  return files;
}

/** Documents parsed once, as every third input begins with one. */
const documents = new WeakMap<FuzzFile, { value: unknown }>();

/** A part of a file that is still of its kind, and small. */
function partOf(seed: FuzzFile, random: Random): Uint8Array<ArrayBuffer> {
  if (isArchive(seed)) return Uint8Array.from(seed.bytes);
  const document = documents.get(seed) ?? { value: documentIn(seed.bytes) };
  documents.set(seed, document);
  return document.value === undefined || random() > DOCUMENT_SHARE
    ? windowOf(seed.bytes, random)
    : new TextEncoder().encode(JSON.stringify(cut(document.value, random)));
}

function damage(
  file: FuzzFile,
  seeds: readonly FuzzFile[],
  random: Random,
  most = MOST_CHANGES,
): FuzzFile {
  const other = pick(random, seeds)?.bytes ?? file.bytes;
  const document = random() < DOCUMENT_SHARE ? documentIn(file.bytes) : undefined;
  if (document !== undefined) {
    return { ...file, bytes: new TextEncoder().encode(changedJson(document, random)) };
  }
  return { ...file, bytes: damaged(file.bytes, other, random, most) };
}

function zipped(files: readonly FuzzFile[], random: Random): FuzzFile {
  const archive = packed('export.zip', files);
  return random() < NESTED_SHARE ? packed('outer.zip', [archive, ...files]) : archive;
}

function isArchive({ bytes }: FuzzFile): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
