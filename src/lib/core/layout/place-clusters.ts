/**
 * Where does each group's disc stand? Tied groups near each other, the whole compact and a little wider
 * than high, with room above every disc for its name.
 *
 * Method, from several starts, the cheapest result kept: (1) a fixed number of force steps on the graph of
 * groups, with collision; (2) largest first, each disc takes the free place nearest to where the forces put
 * it; (3) a fixed number of rounds of local search over free places (`disc-board.ts` has the cost), in which
 * small groups jump into gaps. A map laid out afresh is last turned towards the earlier one. Ours; (1) is force-directed placement of the quotient graph (performance.md,
 * "two-level seed"). Cost: O(starts · rounds · k² · places looked at), starts and rounds falling as k grows.
 */
import { forceCollide, forceLink, forceX, forceY } from 'd3-force';
import { SETTINGS } from '../settings.ts';
import { ASPECT, DiscBoard } from './disc-board.ts';
import type { Point } from './layout.ts';
import { bestTurn, turned, type Pair } from './procrustes.ts';
import { body, settle, type Body } from './settle.ts';

export interface Disc {
  radius: number;
  members: number;
  /** Where it already stands; null for a new disc. */
  kept: Point | null;
  /** Where it stood in an earlier map that this one is turned towards; null or left out for nowhere. */
  stood?: Point | null;
}

/** How many ties run between two groups, by their place in the list. */
export interface GroupTie {
  a: number;
  b: number;
  ties: number;
}

const STARTS = 12;
const FORCE_STEPS = 240;
const ROUNDS = 30;
/** Jumps look at many places, so discs jump in every third round only. */
const JUMP_EVERY = 3;
/** Pairs of discs looked at in the whole search, and in one round for each pair. */
const PAIR_BUDGET = 2e7;
const LOOKS_PER_PAIR = 250;
/** Swaps are tried between discs at most this many places apart in size. */
const SWAP_REACH = 4;

/** One place per disc, in their order; kept discs stay exactly. Discs are given largest first. */
export function placeClusters(
  discs: readonly Disc[],
  ties: readonly GroupTie[],
  random: () => number,
): Point[] {
  const affordable = Math.floor(PAIR_BUDGET / (LOOKS_PER_PAIR * discs.length ** 2 + 1));
  const starts = Math.max(1, Math.min(STARTS, Math.floor(affordable / ROUNDS)));
  const rounds = Math.min(ROUNDS, Math.floor(affordable / starts));
  let best: DiscBoard | null = null;
  for (let start = 0; start < starts; start += 1) {
    const board = search(discs, ties, random, rounds);
    if (!best || board.total() < best.total()) best = board;
  }
  const places = best?.places() ?? [];
  return turnedBack(discs, ties, places, rounds) ?? places;
}

/**
 * The same arrangement turned towards where the discs stood; null where none stood anywhere. Names lie flat
 * whichever way a map is turned, so every disc takes the nearest place with room for its name again.
 */
function turnedBack(
  discs: readonly Disc[],
  ties: readonly GroupTie[],
  places: readonly Point[],
  rounds: number,
): Point[] | null {
  const turn = bestTurn(
    discs.flatMap(({ stood, members }, index): Pair[] => {
      const from = places[index];
      return from && stood ? [{ from, to: stood, weight: members }] : [];
    }),
  );
  if (!turn) return null;
  const board = new DiscBoard(discs, ties);
  places.forEach((place, index) => {
    board.put(index, board.nearestFree(index, turned(place, turn)));
  });
  for (let round = 0; round < rounds; round += 1) {
    const moved = places.filter((_, index) => board.slide(index));
    if (moved.length === 0) break;
  }
  return board.places();
}

function search(
  discs: readonly Disc[],
  ties: readonly GroupTie[],
  random: () => number,
  rounds: number,
): DiscBoard {
  const wishes = forcePlaces(discs, ties, random);
  const board = new DiscBoard(discs, ties);
  const free: number[] = [];
  for (const [index, disc] of discs.entries()) {
    if (disc.kept) board.put(index, disc.kept);
    else free.push(index);
  }
  for (const index of free) {
    const wish = wishes[index];
    if (wish) board.put(index, board.nearestFree(index, wish));
  }
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (const [rank, index] of free.entries()) {
      if (board.slide(index)) moved = true;
      if (round % JUMP_EVERY === 0 && board.jump(index)) moved = true;
      for (const other of free.slice(rank + 1, rank + 1 + SWAP_REACH)) {
        if (board.swap(index, other)) moved = true;
      }
    }
    if (!moved && round % JUMP_EVERY === 0) break;
  }
  return board;
}

/** Where forces would put the discs, overlaps and all. */
function forcePlaces(
  discs: readonly Disc[],
  ties: readonly GroupTie[],
  random: () => number,
): Point[] {
  const gap = SETTINGS.groupGap.value;
  const turn = random() * 2 * Math.PI;
  let area = 0;
  const bodies = discs.map((disc, index) => {
    const reach = Math.sqrt(area);
    area += (disc.radius + gap / 2) ** 2;
    const angle = turn + random() + index * 2.399963229728653;
    const place = disc.kept ?? {
      x: reach * Math.cos(angle) * ASPECT,
      y: (reach * Math.sin(angle)) / ASPECT,
    };
    return { ...body(index, place.x, place.y, disc.radius + gap / 2), pinned: disc.kept !== null };
  });
  const most = Math.max(1, ...ties.map((tie) => Math.log1p(tie.ties)));
  const links = ties.map(({ a, b, ties: count }) => ({
    source: a,
    target: b,
    from: a,
    to: b,
    pull: Math.log1p(count) / most,
  }));
  settle<Body>(
    bodies,
    [
      forceLink<Body, (typeof links)[number]>(links)
        .distance((link) => (discs[link.from]?.radius ?? 0) + (discs[link.to]?.radius ?? 0))
        .strength((link) => 0.25 * link.pull),
      forceX<Body>(0).strength(0.05),
      forceY<Body>(0).strength(0.05 * ASPECT),
      forceCollide<Body>((each) => each.radius).iterations(3),
    ],
    { steps: FORCE_STEPS, random },
  );
  return bodies.map(({ x, y }) => ({ x, y }));
}
