/**
 * Damages bytes as disks, editors and careless programs do, and worse: flips, cuts, doublings, pieces of
 * other files, runs of one sign, other line ends. The same random numbers do the same damage.
 */
export type Random = () => number;

/** Longer results are cut: an input must take milliseconds. */
const MAX_BYTES = 96 * 1024;
/** Files longer than this are damaged in a window of it. */
const WINDOW_BYTES = 6 * 1024;
/** Of so many long files one is damaged in a window three times as long. */
const WIDE_EVERY = 20;
const HEAD_BYTES = 600;
const LONGEST_RUN = 60_000;

/** Bytes that mean something to some format. */
const MARKS = new Uint8Array([
  ...new TextEncoder().encode('",;:\t|\r\n \\=@<>()[]{}/?&#%+-.!_0179AFBfEN'),
  ...[0, 1, 0x1a, 0x7f, 0x80, 0xc3, 0xd8, 0xdc, 0xe2, 0xef, 0xf0, 0xfe, 0xff],
]);

export function below(random: Random, count: number): number {
  return Math.floor(random() * count);
}

export function pick<T>(random: Random, list: readonly T[]): T | undefined {
  return list[below(random, list.length)];
}

/** A part of a long file: its head, or its first lines and a stretch from anywhere. */
export function windowOf(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const most = below(random, WIDE_EVERY) === 0 ? 3 * WINDOW_BYTES : WINDOW_BYTES;
  if (bytes.length <= most) return Uint8Array.from(bytes);
  if (random() < 0.5) return Uint8Array.from(bytes.subarray(0, most));
  const from = below(random, bytes.length - most);
  return join(bytes.subarray(0, HEAD_BYTES), bytes.subarray(from, from + most));
}

/** The bytes with 1 to `most` things done to them. `other` is what pieces are taken from. */
export function damaged(
  bytes: Uint8Array<ArrayBuffer>,
  other: Uint8Array,
  random: Random,
  most: number,
): Uint8Array<ArrayBuffer> {
  let changed = bytes;
  for (let times = below(random, most); times >= 0; times -= 1) {
    const change = pick(random, CHANGES);
    if (change) changed = change(changed, random, other).slice(0, MAX_BYTES);
  }
  return changed;
}

type Change = (bytes: Uint8Array<ArrayBuffer>, random: Random, other: Uint8Array) => Bytes;
type Bytes = Uint8Array<ArrayBuffer>;

const CHANGES: readonly Change[] = [
  flip,
  flip,
  mark,
  mark,
  (bytes, random) => bytes.slice(0, below(random, bytes.length + 1)),
  (bytes, random) => bytes.slice(below(random, Math.min(bytes.length, 400) + 1)),
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return join(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return join(bytes.subarray(0, to), bytes.subarray(from));
  },
  (bytes, random, other) => {
    const [from, to] = stretch(other, random);
    const at = below(random, bytes.length + 1);
    return join(bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at));
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    const at = below(random, bytes.length + 1);
    return join(bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at));
  },
  (bytes, random) => {
    const length = random() < 0.02 ? below(random, LONGEST_RUN) : below(random, 60);
    const run = new Uint8Array(length).fill(MARKS[below(random, MARKS.length)] ?? 0);
    const at = below(random, bytes.length + 1);
    return join(bytes.subarray(0, at), run, bytes.subarray(at));
  },
  (bytes, random) => {
    const [from, to] = random() < 0.5 ? [0, bytes.length] : stretch(bytes, random);
    const end = pick(random, [[13, 10], [13], [10, 10], [13, 13, 10], [32], []]) ?? [];
    const ended: number[] = [];
    for (const byte of bytes.subarray(from, to)) ended.push(...(byte === 10 ? end : [byte]));
    return join(bytes.subarray(0, from), Uint8Array.from(ended), bytes.subarray(to));
  },
];

function flip(bytes: Bytes, random: Random): Bytes {
  return replaceSome(bytes, random, () => below(random, 256));
}

function mark(bytes: Bytes, random: Random): Bytes {
  return replaceSome(bytes, random, () => MARKS[below(random, MARKS.length)] ?? 0);
}

function replaceSome(bytes: Bytes, random: Random, value: () => number): Bytes {
  const changed = bytes.slice();
  for (let times = below(random, 8); times >= 0; times -= 1) {
    if (changed.length > 0) changed[below(random, changed.length)] = value();
  }
  return changed;
}

/** Mostly short, sometimes any. */
function stretch(bytes: Uint8Array, random: Random): [number, number] {
  const from = below(random, bytes.length + 1);
  const most = random() < 0.7 ? 80 : bytes.length;
  return [from, Math.min(bytes.length, from + below(random, most + 1))];
}

function join(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
