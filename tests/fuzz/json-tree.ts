/**
 * Damages a JSON document as a document: bytes changed at random are hardly ever JSON still, and would
 * ask nothing but the parser. Lists are cut to a few members, then values swapped, dropped, doubled,
 * renamed, wrapped and replaced. The same random numbers do the same damage.
 */
import { below, pick, type Random } from './damage.ts';

/** A list of a sample keeps so many members, in a row. */
const MOST_MEMBERS = 5;
const MOST_CHANGES = 6;
/** How deep a value may be: beyond what a walker that calls itself survives. */
const DEEPEST = 12_000;
/** What shows such a value, which is left to those who are asked. */
const TOO_DEEP = '['.repeat(60);

const ODD_VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, -1e308, 2 ** 53 + 1, '', ' ', '0', '-1', 'null'],
  ...[[], {}, [[]], [null], [0], '__proto__', 'constructor', 'Ada Lovelace', 'ada@example.com'],
  ...['user1', 'channel1', 'U01', 'D1', '1735689600.000000', '2024-02-30T25:61:61', 1735689600],
  ...[1735689600000, 'Ã¥', '\ud800', '\u0000', '\u202e', '<b>x</b>', '🙂'.repeat(300)],
];
const NAMES = ['__proto__', 'constructor', 'toString', 'length', 'id', 'name', 'type', ''];
/** What no value says but JSON can: written in place of these marks. */
const MARK = '\u0001unsayable';
const DEEP = '\u0001deep';
const UNSAYABLE = ['1e999', '-1e999', '{"a":1,"a":2}', '{"__proto__":{"polluted":1}}', '-0', '1E2'];

/** A document's beginning of lists, small enough to be read a thousand times; undefined for no JSON. */
export function documentIn(bytes: Uint8Array): unknown {
  if (bytes[0] !== 0x7b && bytes[0] !== 0x5b) return undefined;
  try {
    const text = new TextDecoder().decode(bytes);
    const value: unknown = text.includes(TOO_DEEP) ? undefined : JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** The document with every list cut to a few members from anywhere. */
export function cut(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) {
    const from = random() < 0.5 ? 0 : below(random, value.length);
    return value.slice(from, from + MOST_MEMBERS).map((member) => cut(member, random));
  }
  if (!isRecord(value)) return value;
  return withEntries(Object.entries(value).map(([name, member]) => [name, cut(member, random)]));
}

/** The text of the document with a few of its values changed. */
export function changedJson(value: unknown, random: Random): string {
  let changed = value;
  for (let times = below(random, MOST_CHANGES); times > 0; times -= 1) {
    const places = placesIn(changed);
    changed = changeAt(changed, pick(random, places) ?? [], random);
  }
  const text = JSON.stringify(changed, null, below(random, 2));
  return text
    .replaceAll(JSON.stringify(MARK), () => pick(random, UNSAYABLE) ?? '1e999')
    .replaceAll(JSON.stringify(DEEP), () => {
      const depth = below(random, DEEPEST);
      return '['.repeat(depth) + ']'.repeat(depth);
    });
}

type Place = readonly (string | number)[];

function placesIn(value: unknown, at: Place = [], places: Place[] = []): Place[] {
  places.push(at);
  if (Array.isArray(value)) value.forEach((member, i) => placesIn(member, [...at, i], places));
  else if (isRecord(value) && at.length < 40) {
    for (const [name, member] of Object.entries(value)) placesIn(member, [...at, name], places);
  }
  return places;
}

function changeAt(value: unknown, [step, ...rest]: Place, random: Random): unknown {
  if (step === undefined) return replaced(value, random);
  if (Array.isArray(value)) {
    const members: unknown[] = value;
    const at = Number(step);
    if (rest.length > 0) {
      return members.map((member, i) => (i === at ? changeAt(member, rest, random) : member));
    }
    const own: unknown = members[at];
    const most = random();
    const instead = most < 0.2 ? [] : most < 0.4 ? [own, own] : [replaced(own, random)];
    return [...members.slice(0, at), ...instead, ...members.slice(at + 1)];
  }
  if (!isRecord(value)) return value;
  return withEntries(
    Object.entries(value).flatMap(([name, member]): [string, unknown][] => {
      if (name !== step) return [[name, member]];
      if (rest.length > 0) return [[name, changeAt(member, rest, random)]];
      const kind = random();
      if (kind < 0.2) return [];
      if (kind < 0.3) return [[pick(random, NAMES) ?? '', member]];
      return [[name, replaced(member, random)]];
    }),
  );
}

function replaced(value: unknown, random: Random): unknown {
  const kind = random();
  if (kind < 0.06) return MARK;
  if (kind < 0.1) return [value];
  if (kind < 0.12) return DEEP;
  if (kind < 0.2 && typeof value === 'string') return value.repeat(below(random, 50));
  return pick(random, ODD_VALUES);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** An object in which "__proto__" is a name like others. */
function withEntries(entries: readonly [string, unknown][]): Record<string, unknown> {
  return Object.fromEntries(entries);
}
