/**
 * The open ends of a search for paths, best promise first: a binary heap of partial paths held as
 * chains (each end points at the end it came from), so that extending a path copies nothing.
 * Equal promises leave in a fixed order, fewer people first and then lower person numbers, so two runs
 * agree. Cost: O(log n) a step, O(people on the path) where promises are equal.
 */
export interface PathEnd {
  person: number;
  /** Index of the tie that led here; -1 at the start. */
  tie: number;
  before: PathEnd | null;
  /** Legs walked so far. */
  legs: number;
  /** Chance of the walked part: product of its legs and of the willingness of everyone passed. */
  walked: number;
  /** No path continuing from here can have a better chance than this. */
  promise: number;
}

/** The people from the start of the path to its end. */
export function peopleUpTo(end: PathEnd): number[] {
  const people: number[] = [];
  for (let at: PathEnd | null = end; at; at = at.before) people.push(at.person);
  return people.reverse();
}

/** The ties walked, in order: one fewer than the people. */
export function tiesUpTo(end: PathEnd): number[] {
  const ties: number[] = [];
  for (let at: PathEnd = end; at.before; at = at.before) ties.push(at.tie);
  return ties.reverse();
}

export function passesThrough(end: PathEnd, person: number): boolean {
  for (let at: PathEnd | null = end; at; at = at.before) if (at.person === person) return true;
  return false;
}

function comesFirst(left: PathEnd, right: PathEnd): boolean {
  if (left.promise !== right.promise) return left.promise > right.promise;
  if (left.legs !== right.legs) return left.legs < right.legs;
  const leftPeople = peopleUpTo(left);
  const rightPeople = peopleUpTo(right);
  for (const [step, person] of leftPeople.entries()) {
    const other = rightPeople[step] ?? person;
    if (person !== other) return person < other;
  }
  return false;
}

export class PathQueue {
  readonly #heap: PathEnd[] = [];

  add(end: PathEnd): void {
    const heap = this.#heap;
    let place = heap.length;
    heap.push(end);
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (!parent || !comesFirst(end, parent)) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = end;
  }

  /** Takes out the most promising end; null when none is left. */
  take(): PathEnd | null {
    const heap = this.#heap;
    const first = heap[0];
    const moved = heap.pop();
    if (!first || !moved) return null;
    if (heap.length === 0) return first;
    let place = 0;
    for (;;) {
      const left = heap[2 * place + 1];
      const right = heap[2 * place + 2];
      if (!left) break;
      const useRight = right !== undefined && comesFirst(right, left);
      const child = useRight ? right : left;
      if (!comesFirst(child, moved)) break;
      heap[place] = child;
      place = 2 * place + (useRight ? 2 : 1);
    }
    heap[place] = moved;
    return first;
  }
}
