/**
 * What a screen shows of an answer: my own ties first, few enough to be compared; then the ways through
 * others, a detour folded under the shorter way it goes round; and what the drawing needs of both.
 */
import type { Conclusions } from '#core/conclusions.ts';
import type {
  IntroductionPath,
  Leg,
  PossibleWay,
  TargetAnswer,
} from '#core/introductions/introduction.ts';
import { known } from './directory.ts';

export type Found = Extract<TargetAnswer, { kind: 'found' }>;

/** What a drawing needs of a way. */
export interface Way {
  people: readonly number[];
  legs: readonly Pick<Leg, 'from' | 'to' | 'tie' | 'strength'>[];
}

/** My own ties read one by one; more than these are names to look through. */
const DIRECT_FIRST = 6;
/** Folding away fewer than these hides more than it spares. */
const LEAST_FOLDED = 3;
/** Ways through others shown before the rest is asked for: with ties of my own they matter less. */
const WAYS_FIRST = { alone: 3, besideDirect: 2 };
/** More people than this cannot be told apart beside a list. */
const PEOPLE_DRAWN = 8;

/** A way through others, and the longer ones that only add people to it. */
export interface WayThrough {
  path: IntroductionPath;
  detours: IntroductionPath[];
}

export interface WaysInView {
  /** Strongest first; of those at the end nothing says how strong they are. */
  direct: Leg[];
  /** The rest of them, in the same order. */
  folded: Leg[];
  ways: WayThrough[];
  /** Ways kept back until asked for. */
  more: number;
  /** Whom I could ask whether they know the target: guesses, after all that is known. */
  possible: PossibleWay[];
  /** Guesses kept back until asked for, where known ways stand before them. */
  morePossible: number;
}

/** What was asked to be seen beside the first view. */
export interface Unfolded {
  ways: boolean;
  possible: boolean;
}

/** What is in view of an answer; `unfolded` brings what is kept back. */
export function waysInView({ direct, paths, possible }: Found, unfolded: Unfolded): WaysInView {
  const shown = direct.length < DIRECT_FIRST + LEAST_FOLDED ? direct.length : DIRECT_FIRST;
  const ways = foldDetours(paths);
  const arePossibleShown = unfolded.possible || ways.length === 0;
  const first = unfolded.ways
    ? ways.length
    : direct.length > 0
      ? WAYS_FIRST.besideDirect
      : WAYS_FIRST.alone;
  return {
    direct: direct.slice(0, shown),
    folded: direct.slice(shown),
    ways: ways.slice(0, first),
    more: Math.max(0, ways.length - first),
    possible: arePossibleShown ? possible : [],
    morePossible: arePossibleShown ? 0 : possible.length,
  };
}

/**
 * Puts a path under an earlier, shorter one to the same person when it goes through all the same people
 * and more. A longer path that ranks before the shorter stands for itself: it is the better way.
 */
export function foldDetours(paths: readonly IntroductionPath[]): WayThrough[] {
  const ways: WayThrough[] = [];
  for (const path of paths) {
    const shorter = ways.find((way) => isDetour(path, way.path));
    if (shorter) shorter.detours.push(path);
    else ways.push({ path, detours: [] });
  }
  return ways;
}

function isDetour(path: IntroductionPath, shorter: IntroductionPath): boolean {
  return (
    path.people.length > shorter.people.length &&
    path.people.at(-1) === shorter.people.at(-1) &&
    shorter.people.every((person) => path.people.includes(person))
  );
}

/** Whom a detour goes by that the shorter way does not. */
export function addedPeople(shorter: IntroductionPath, detour: IntroductionPath): number[] {
  return detour.people.filter((person) => !shorter.people.includes(person));
}

/** The ways in view as the drawing and the chosen place count them: my own ties, the others, the guesses. */
export function waysOf({
  direct,
  ways,
  possible = [],
}: Pick<WaysInView, 'direct' | 'ways'> & Partial<Pick<WaysInView, 'possible'>>): Way[] {
  return [
    ...direct.map((leg) => ({ people: [leg.from, leg.to], legs: [leg] })),
    ...ways.map(({ path }) => path),
    ...possible.map(guessedWay),
  ];
}

/** A guess is no tie, so it has a number no tie has. */
function guessedWay({ mine, guess }: PossibleWay, at: number): Way {
  const theirs = { from: guess.a, to: guess.b, tie: -1 - at, strength: null };
  return { people: [mine.from, guess.a, guess.b], legs: [mine, theirs] };
}

/**
 * The ways that can be drawn together, best first: as many as show no more than eight people besides me,
 * the chosen one always among them.
 */
export function drawnWays(ways: readonly Way[], chosen: number): Way[] {
  const drawn: Way[] = [];
  const people = new Set<number>();
  const kept = ways[chosen];
  for (const person of kept?.people.slice(1) ?? []) people.add(person);
  for (const way of ways) {
    const added = new Set(way.people.slice(1).filter((person) => !people.has(person)));
    if (way !== kept && people.size + added.size > PEOPLE_DRAWN) continue;
    for (const person of added) people.add(person);
    drawn.push(way);
  }
  return drawn;
}

/** How many people besides me these ways go through or lead to. */
export function peopleOf(ways: readonly Way[]): number {
  return new Set(ways.flatMap(({ people }) => people.slice(1))).size;
}

/** Ties among the connectors of these ways that are no leg of theirs. Cost: O(their ties). */
export function tiesBetween(
  { network, ties }: Conclusions,
  ways: readonly Way[],
): { a: number; b: number; tie: number; strength: number | null }[] {
  const connectors = new Set(ways.flatMap(({ people }) => people.slice(1, -1)));
  const legs = new Set(ways.flatMap(({ legs }) => legs.map((leg) => leg.tie)));
  const found: { a: number; b: number; tie: number; strength: number | null }[] = [];
  for (const a of connectors) {
    for (let at = network.offset[a] ?? 0; at < (network.offset[a + 1] ?? 0); at++) {
      const b = network.neighbour[at] ?? -1;
      const tie = network.tie[at] ?? -1;
      if (a < b && connectors.has(b) && !legs.has(tie)) {
        found.push({ a, b, tie, strength: known(ties.strength[tie]) });
      }
    }
  }
  return found;
}
