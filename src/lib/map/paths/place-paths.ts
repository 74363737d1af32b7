/**
 * Where the people of a few introduction paths stand: me at the left, targets at the right, connectors
 * between in the order they are met. Every connector has a row of its own, best path first, so neither
 * dots nor names can overlap however many paths there are.
 *
 * Departure from the look: there, rows are shared where names happen to fit; a row each always fits.
 * Cost: O(people on the paths).
 */

export interface PathPerson {
  person: number;
  x: number;
  y: number;
  part: 'me' | 'connector' | 'target';
  /** Which side of the dot the name stands on. */
  nameSide: 'above' | 'below';
}

export interface PathLine {
  from: PathPerson;
  to: PathPerson;
  /** Index into the tie table. */
  tie: number;
  /** 0–1; null when unknown. */
  strength: number | null;
  /** Legs of paths, best first, or a tie between people of different paths. */
  kind: 'leg' | 'between';
  /** From me to a target, while others stand between the two: it passes them in a bow. */
  isBowed: boolean;
}

export interface PlacedPaths {
  width: number;
  height: number;
  people: PathPerson[];
  lines: PathLine[];
}

/** One path as this drawing needs it. */
export interface DrawnPath {
  people: readonly number[];
  legs: readonly { from: number; to: number; tie: number; strength: number | null }[];
}

export interface TieBetween {
  a: number;
  b: number;
  tie: number;
  strength: number | null;
}

const WIDTH = 404;
const MARGIN_X = 56;
const MARGIN_Y = 46;
/** Rows spread to fill the height a drawing has beside its list, within these. */
const LEAST_ROW = 84;
const WIDEST_ROW = 240;
const WISHED_HEIGHT = 620;
const LEAST_HEIGHT = 440;
/** How far a line from me to a target bends away from who may stand between. */
const BOW = 104;

/**
 * Places everyone on `paths` (each from me to a target, best first); `between` are further ties among
 * them. A person on several paths stands where the best of them puts them.
 */
export function placePaths(
  paths: readonly DrawnPath[],
  between: readonly TieBetween[] = [],
): PlacedPaths {
  const me = paths[0]?.people[0];
  const targets = [...new Set(paths.flatMap((path) => path.people.at(-1) ?? []))];
  const connectors = new Map<number, number>();
  for (const { people } of paths) {
    people.slice(1, -1).forEach((person, at) => {
      if (!connectors.has(person)) connectors.set(person, (at + 1) / (people.length - 1));
    });
  }
  const rows = Math.max(connectors.size, targets.length, 1);
  const spread = (WISHED_HEIGHT - 2 * MARGIN_Y) / Math.max(1, rows - 1);
  const rowHeight = Math.min(WIDEST_ROW, Math.max(LEAST_ROW, spread));
  const height = Math.max(LEAST_HEIGHT, 2 * MARGIN_Y + (rows - 1) * rowHeight);
  const middle = height / 2;
  const across = (share: number): number => MARGIN_X + share * (WIDTH - 2 * MARGIN_X);
  // The shorter column stands between the rows of the longer, so that names share no line.
  const gap = rows > 1 ? (height - 2 * MARGIN_Y) / (rows - 1) : 0;
  const down = (row: number, of: number): number => {
    const top = MARGIN_Y + (of < rows ? gap / 2 : 0);
    return of > 1 ? top + (row * (height - 2 * top)) / (of - 1) : middle;
  };
  const people: PathPerson[] = [];
  const place = (person: number, part: PathPerson['part'], x: number, y: number): void => {
    const isAbove = part === 'connector' ? y <= middle : part === 'target' && y < middle;
    people.push({ person, part, x, y, nameSide: isAbove ? 'above' : 'below' });
  };
  if (me !== undefined) place(me, 'me', across(0), middle);
  [...connectors].forEach(([person, share], row) => {
    place(person, 'connector', across(share), down(row, connectors.size));
  });
  targets.forEach((person, row) => place(person, 'target', across(1), down(row, targets.length)));
  return { width: WIDTH, height, people, lines: linesOf(paths, between, people) };
}

function linesOf(
  paths: readonly DrawnPath[],
  between: readonly TieBetween[],
  people: readonly PathPerson[],
): PathLine[] {
  const placed = new Map(people.map((person) => [person.person, person]));
  const hasConnectors = people.some(({ part }) => part === 'connector');
  const lines = new Map<number, PathLine>();
  const add = (a: number, b: number, line: Pick<PathLine, 'tie' | 'strength' | 'kind'>): void => {
    const from = placed.get(a);
    const to = placed.get(b);
    if (!from || !to || lines.has(line.tie)) return;
    const isBowed = hasConnectors && from.part === 'me' && to.part === 'target';
    lines.set(line.tie, { from, to, isBowed, ...line });
  };
  for (const { legs } of paths) {
    for (const { from, to, tie, strength } of legs) add(from, to, { tie, strength, kind: 'leg' });
  }
  for (const { a, b, tie, strength } of between) add(a, b, { tie, strength, kind: 'between' });
  return [...lines.values()];
}

/** A line's way in SVG: straight, but for people above one another and for those that are bowed. */
export function linePath({ from, to, isBowed }: PathLine): string {
  if (isBowed) {
    // A curve reaches half way to its control point: between two rows.
    return `M${from.x} ${from.y}Q${(from.x + to.x) / 2} ${(from.y + to.y) / 2 + BOW} ${to.x} ${to.y}`;
  }
  const isUpright = Math.abs(from.x - to.x) < 1;
  if (!isUpright) return `M${from.x} ${from.y}L${to.x} ${to.y}`;
  const bow = Math.min(90, Math.abs(to.y - from.y) / 3);
  return `M${from.x} ${from.y}Q${from.x + bow} ${(from.y + to.y) / 2} ${to.x} ${to.y}`;
}
