/**
 * Groups' discs on a table: which places are free for a disc and its name, and which is the cheapest.
 *
 *   cost(i) = Σ_j w(i, j) · distance(i, j) + pull · √members · ‖(x / ASPECT, y)‖₄,   w = ties^¾
 *
 * The first sum is near the length of the lines drawn between groups; `pull` is its weight a root of a
 * member, times PULL, so that the balance is the same in any network. The fourth norm fills a rounded
 * rectangle, a little wider than high. A name's room is the same for every
 * name of its size, so that renaming a group never moves it. Cost: O(k) a place looked at.
 */
import { SETTINGS } from '../settings.ts';
import type { Point } from './layout.ts';
import type { Disc, GroupTie } from './place-clusters.ts';

/** Width to height of the whole. */
export const ASPECT = 1.12;
const PULL = 1.6;
/** Weight of the size of the whole against the pull of one member. */
const SPRAWL = 60;
/** Pull of a network whose groups have no ties between them. */
const LEAST_PULL = 1;
const DIRECTIONS = 16;
const STRIDES = [160, 80, 40, 20, 10, 5, 2] as const;
/** Places a disc may jump to: this many columns and rows over the whole. */
const JUMPS = 44;
/** Room kept for a name: width for big and small groups, height, and distance from the area. */
const NAME = { big: 160, small: 120, bigFrom: 50, height: 18, above: 5, clear: 3 } as const;

export class DiscBoard {
  #discs: readonly Disc[];
  #pull: { other: number; weight: number }[][];
  #x: Float64Array;
  #y: Float64Array;
  #placed: Uint8Array;
  #inward: number;

  constructor(discs: readonly Disc[], ties: readonly GroupTie[]) {
    this.#discs = discs;
    this.#x = new Float64Array(discs.length);
    this.#y = new Float64Array(discs.length);
    this.#placed = new Uint8Array(discs.length);
    this.#pull = discs.map(() => []);
    let weights = 0;
    for (const { a, b, ties: count } of ties) {
      const weight = Math.pow(count, 0.75);
      this.#pull[a]?.push({ other: b, weight });
      this.#pull[b]?.push({ other: a, weight });
      weights += weight;
    }
    let roots = 0;
    for (const { members } of discs) roots += Math.sqrt(members);
    this.#inward = PULL * Math.max(LEAST_PULL, weights / Math.max(1, roots));
  }

  put(index: number, { x, y }: Point): void {
    this.#x[index] = x;
    this.#y[index] = y;
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
  slide(index: number): boolean {
    const from = { x: this.#x[index] ?? 0, y: this.#y[index] ?? 0 };
    const places: Point[] = [];
    for (const stride of STRIDES) {
      for (let step = 0; step < DIRECTIONS; step += 1) {
        const angle = (2 * Math.PI * step) / DIRECTIONS;
        places.push({
          x: from.x + stride * Math.cos(angle),
          y: from.y + stride * Math.sin(angle),
        });
      }
    }
    return this.#takeCheapest(index, places);
  }

  /** Moves a disc to the cheapest free place of a coarse grid over the whole; says whether it moved. */
  jump(index: number): boolean {
    const far = this.extent();
    const places: Point[] = [];
    for (let row = 0; row <= JUMPS; row += 1) {
      for (let column = 0; column <= JUMPS; column += 1) {
        places.push({
          x: far * ASPECT * ((2 * column) / JUMPS - 1),
          y: far * ((2 * row) / JUMPS - 1),
        });
      }
    }
    return this.#takeCheapest(index, places);
  }

  /** Lets two discs change places if both fit and the whole is cheaper for it; says whether they did. */
  swap(a: number, b: number): boolean {
    const [ax, ay, bx, by] = [this.#x[a] ?? 0, this.#y[a] ?? 0, this.#x[b] ?? 0, this.#y[b] ?? 0];
    const before = this.#cost(a, ax, ay) + this.#cost(b, bx, by);
    this.#placed[a] = 0;
    this.#placed[b] = 0;
    if (this.#isFree(a, bx, by)) {
      this.put(a, { x: bx, y: by });
      this.#placed[b] = 0;
      if (this.#isFree(b, ax, ay)) {
        this.put(b, { x: ax, y: ay });
        if (this.#cost(a, bx, by) + this.#cost(b, ax, ay) < before - 1e-6) return true;
      }
    }
    this.put(a, { x: ax, y: ay });
    this.put(b, { x: bx, y: by });
    return false;
  }

  /** Half the height of the whole, or half its width over ASPECT if that is more. */
  extent(): number {
    let far = 0;
    for (const [index, { radius }] of this.#discs.entries()) {
      far = Math.max(
        far,
        (Math.abs(this.#x[index] ?? 0) + radius) / ASPECT,
        Math.abs(this.#y[index] ?? 0) + radius,
      );
    }
    return far;
  }

  /**
   * Cost of the whole: what local search lowers, each tie counted once, and the size of the rectangle that
   * shows it all, since that decides how small everything is drawn.
   */
  total(): number {
    let cost = SPRAWL * this.#inward * this.#sprawl();
    for (const [index] of this.#discs.entries()) {
      const x = this.#x[index] ?? 0;
      const y = this.#y[index] ?? 0;
      cost += this.#tieCost(index, x, y) / 2 + this.#placeCost(index, x, y);
    }
    return cost;
  }

  /** Height of the whole, or its width over ASPECT if that is more. */
  #sprawl(): number {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const [index, { radius }] of this.#discs.entries()) {
      const x = this.#x[index] ?? 0;
      const y = this.#y[index] ?? 0;
      left = Math.min(left, x - radius);
      right = Math.max(right, x + radius);
      top = Math.min(top, y - radius - NAME.above - NAME.height);
      bottom = Math.max(bottom, y + radius);
    }
    return Math.max((right - left) / ASPECT, bottom - top);
  }

  #takeCheapest(index: number, places: readonly Point[]): boolean {
    let best = this.#cost(index, this.#x[index] ?? 0, this.#y[index] ?? 0) - 1e-6;
    let taken: Point | null = null;
    for (const place of places) {
      let cost = this.#placeCost(index, place.x, place.y);
      if (cost >= best) continue;
      cost += this.#tieCost(index, place.x, place.y);
      if (cost >= best || !this.#isFree(index, place.x, place.y)) continue;
      best = cost;
      taken = place;
    }
    if (taken) this.put(index, taken);
    return taken !== null;
  }

  #cost(index: number, x: number, y: number): number {
    return this.#placeCost(index, x, y) + this.#tieCost(index, x, y);
  }

  #placeCost(index: number, x: number, y: number): number {
    const members = this.#discs[index]?.members ?? 1;
    const far = Math.sqrt(Math.sqrt((x / ASPECT) ** 4 + y ** 4));
    return this.#inward * Math.sqrt(members) * far;
  }

  #tieCost(index: number, x: number, y: number): number {
    let cost = 0;
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
