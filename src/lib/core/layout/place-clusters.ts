/**
 * Where does each group's disc stand? Tied groups near each other, the whole compact and a little wider
 * than high, with room above every disc for its name.
 *
 * Method: (1) a fixed number of force steps on the graph of groups, with collision; (2) largest first,
 * each disc takes the free place nearest to where the forces put it; (3) a fixed number of rounds of local
 * search over free places, lowering
 *   cost(i) = Σ_j log1p(ties ij) · distance(i, j) + PULL · size_i^½ · ‖(x, y·ASPECT)‖₃
 * so that small groups fill the gaps. Ours; (1) is force-directed placement of the quotient graph
 * (performance.md "two-level seed"). Cost: O(rounds · k² · moves), rounds falling as k grows.
 */
import { forceCollide, forceLink, forceX, forceY } from 'd3-force';
import { SETTINGS } from '../settings.ts';
import { body, settle, type Body } from './settle.ts';

export interface Disc {
  radius: number;
  members: number;
  /** Where it already stands; null for a new disc. */
  kept: Point | null;
}

export interface Point {
  x: number;
  y: number;
}

/** How many ties run between two groups, by their place in the list. */
export interface GroupTie {
  a: number;
  b: number;
  ties: number;
}

/** Width to height of the whole. */
const ASPECT = 1.25;
const FORCE_STEPS = 240;
const ROUNDS = 40;
/** Looks at most this many pairs of discs in the local search. */
const PAIR_BUDGET = 3e7;
const PULL = 2.2;
const DIRECTIONS = 16;
const STRIDES = [120, 60, 30, 15, 7, 3] as const;
/** Room kept for a name: width for big and small groups, height, and distance from the area. */
const NAME = { big: 160, small: 120, bigFrom: 50, height: 18, above: 5, clear: 3 } as const;

/** One place per disc, in their order; kept discs stay exactly. Discs are given largest first. */
export function placeClusters(
  discs: readonly Disc[],
  ties: readonly GroupTie[],
  random: () => number,
): Point[] {
  const wishes = forcePlaces(discs, ties, random);
  const board = new Board(discs, ties);
  for (const [index, disc] of discs.entries()) if (disc.kept) board.put(index, disc.kept);
  for (const [index, disc] of discs.entries()) {
    const wish = wishes[index];
    if (!disc.kept && wish) board.put(index, board.nearestFree(index, wish));
  }
  const rounds = Math.min(ROUNDS, Math.floor(PAIR_BUDGET / (100 * discs.length ** 2 + 1)));
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (const [index, disc] of discs.entries()) {
      if (!disc.kept && board.improve(index)) moved = true;
    }
    if (!moved) break;
  }
  return board.places();
}

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
    const angle = turn + index * 2.399963229728653;
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

/** The discs put down so far, and the rules for putting down another. */
class Board {
  #discs: readonly Disc[];
  #pull: { other: number; weight: number }[][];
  #x: Float64Array;
  #y: Float64Array;
  #placed: Uint8Array;

  constructor(discs: readonly Disc[], ties: readonly GroupTie[]) {
    this.#discs = discs;
    this.#x = new Float64Array(discs.length);
    this.#y = new Float64Array(discs.length);
    this.#placed = new Uint8Array(discs.length);
    this.#pull = discs.map(() => []);
    for (const { a, b, ties: count } of ties) {
      this.#pull[a]?.push({ other: b, weight: Math.log1p(count) });
      this.#pull[b]?.push({ other: a, weight: Math.log1p(count) });
    }
  }

  put(index: number, place: Point): void {
    this.#x[index] = place.x;
    this.#y[index] = place.y;
    this.#placed[index] = 1;
  }

  places(): Point[] {
    return this.#discs.map((_, index) => ({ x: this.#x[index] ?? 0, y: this.#y[index] ?? 0 }));
  }

  /** The free place nearest to a wish, searched ring by ring. */
  nearestFree(index: number, wish: Point): Point {
    if (this.#isFree(index, wish.x, wish.y)) return wish;
    for (let ring = 1; ; ring += 1) {
      const distance = ring * 10;
      const directions = Math.max(DIRECTIONS, ring * 4);
      for (let step = 0; step < directions; step += 1) {
        const angle = (2 * Math.PI * step) / directions;
        const x = wish.x + distance * Math.cos(angle);
        const y = wish.y + distance * Math.sin(angle);
        if (this.#isFree(index, x, y)) return { x, y };
      }
    }
  }

  /** Moves a disc to the cheapest free place around it; says whether it moved. */
  improve(index: number): boolean {
    const fromX = this.#x[index] ?? 0;
    const fromY = this.#y[index] ?? 0;
    let best = this.#cost(index, fromX, fromY) - 1e-6;
    let moved = false;
    for (const stride of STRIDES) {
      for (let step = 0; step < DIRECTIONS; step += 1) {
        const angle = (2 * Math.PI * step) / DIRECTIONS;
        const x = fromX + stride * Math.cos(angle);
        const y = fromY + stride * Math.sin(angle);
        const cost = this.#cost(index, x, y);
        if (cost >= best || !this.#isFree(index, x, y)) continue;
        best = cost;
        moved = true;
        this.put(index, { x, y });
      }
    }
    return moved;
  }

  #cost(index: number, x: number, y: number): number {
    const wide = Math.abs(x) / ASPECT;
    const high = Math.abs(y);
    const members = this.#discs[index]?.members ?? 1;
    let cost = PULL * Math.sqrt(members) * Math.cbrt(wide ** 3 + high ** 3);
    for (const { other, weight } of this.#pull[index] ?? []) {
      if (!this.#placed[other]) continue;
      cost += weight * Math.hypot(x - (this.#x[other] ?? 0), y - (this.#y[other] ?? 0));
    }
    return cost;
  }

  #isFree(index: number, x: number, y: number): boolean {
    const disc = this.#discs[index];
    if (!disc) return false;
    const gap = SETTINGS.groupGap.value;
    for (const [other, there] of this.#discs.entries()) {
      if (other === index || !this.#placed[other]) continue;
      const dx = x - (this.#x[other] ?? 0);
      const dy = y - (this.#y[other] ?? 0);
      const apart = disc.radius + there.radius + gap;
      if (dx * dx + dy * dy < apart * apart) return false;
      if (nameMeetsDisc(disc, -dx, -dy, there.radius)) return false;
      if (nameMeetsDisc(there, dx, dy, disc.radius)) return false;
      if (namesMeet(disc, there, dx, dy)) return false;
    }
    return true;
  }
}

function nameHalfWidth(disc: Disc): number {
  return (disc.members >= NAME.bigFrom ? NAME.big : NAME.small) / 2;
}

/** Whether the name above `disc` meets a disc whose centre lies (dx, dy) away. */
function nameMeetsDisc(disc: Disc, dx: number, dy: number, radius: number): boolean {
  const bottom = -disc.radius - NAME.above;
  const top = bottom - NAME.height;
  const outX = Math.max(0, Math.abs(dx) - nameHalfWidth(disc));
  const outY = Math.max(0, dy - bottom, top - dy);
  const clear = radius + NAME.clear;
  return outX * outX + outY * outY < clear * clear;
}

/** Whether two names meet when the first disc's centre lies (dx, dy) from the second's. */
function namesMeet(a: Disc, b: Disc, dx: number, dy: number): boolean {
  return (
    Math.abs(dx) < nameHalfWidth(a) + nameHalfWidth(b) &&
    Math.abs(dy - a.radius + b.radius) < NAME.height + NAME.clear
  );
}
