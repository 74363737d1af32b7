/**
 * Answers: in which order should people be taken, so that what comes out does not depend on what they are
 * called or how they are numbered? Each gets a colour from their ties and weights, refined by the colours
 * around them until no more people are told apart; they are taken in the order of their colours.
 * Source: colour refinement (Weisfeiler & Leman 1968). Departure: colours are two 32-bit hashes, so two
 * different people share one only by an accident of 2⁻⁶⁴. People who stay alike (twins, for all the network
 * says) keep the order of their numbers.
 * Cost: O(rounds × ties), a handful of rounds.
 */
import type { Network } from '../network/network.ts';

/** Enough for paths of this many steps to tell people apart; networks of people need three or four. */
const MOST_ROUNDS = 12;

/** Place of each person in an order that depends on the network alone. */
export function structuralOrder(network: Network): Int32Array {
  const { size } = network;
  let colours = { first: new Uint32Array(size), second: new Uint32Array(size) };
  let told = 1;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const finer = refined(network, colours);
    const now = countDistinct(finer);
    if (now <= told && round > 0) break;
    colours = finer;
    told = now;
  }
  const order = Uint32Array.from({ length: size }, (_, v) => v).sort(
    (a, b) =>
      (colours.first[a] ?? 0) - (colours.first[b] ?? 0) ||
      (colours.second[a] ?? 0) - (colours.second[b] ?? 0) ||
      a - b,
  );
  const place = new Int32Array(size);
  order.forEach((v, at) => (place[v] = at));
  return place;
}

interface Colours {
  first: Uint32Array<ArrayBuffer>;
  second: Uint32Array<ArrayBuffer>;
}

/** Sums of hashes do not depend on the order of neighbours. */
function refined(
  { size, offset, neighbour, weight }: Network,
  { first, second }: Colours,
): Colours {
  const next = { first: new Uint32Array(size), second: new Uint32Array(size) };
  const bits = new Uint32Array(weight.buffer, weight.byteOffset, 2 * weight.length);
  for (let v = 0; v < size; v++) {
    let one = mix(first[v] ?? 0, 0x9e3779b9);
    let other = mix(second[v] ?? 0, 0x7f4a7c15);
    for (let slot = offset[v] ?? 0; slot < (offset[v + 1] ?? 0); slot++) {
      const u = neighbour[slot] ?? 0;
      const tie = mix(bits[2 * slot] ?? 0, bits[2 * slot + 1] ?? 0);
      one = (one + mix(first[u] ?? 0, tie)) >>> 0;
      other = (other + mix(second[u] ?? 0, tie ^ 0x5bd1e995)) >>> 0;
    }
    next.first[v] = one;
    next.second[v] = other;
  }
  return next;
}

function countDistinct({ first, second }: Colours): number {
  const seen = new Set<number>();
  first.forEach((one, v) => seen.add(one * 0x100000 + ((second[v] ?? 0) >>> 12)));
  return seen.size;
}

/** Two words mixed into one (the finaliser of MurmurHash3). */
function mix(word: number, salt: number): number {
  let hash = Math.imul(word ^ salt, 0xcc9e2d51) ^ Math.imul(salt, 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
