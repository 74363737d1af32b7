/**
 * An invented network as an edge table (`source,target,weight`), the same for a seed: groups of unequal
 * size, most ties within them, a few people at home in two. It holds no time, so that what is drawn of it
 * does not change with the calendar.
 */
import { seededRandom } from '../../src/lib/core/random.ts';

const FIRST = 'Ada Bo Cleo Dev Esi Finn Gus Hana Ines Jun Kofi Lena Milo Noor Otto Pia Quim Rosa';
const LAST = 'Abe Berg Cruz Dahl Eze Fuchs Gray Holm Ito Jones Kern Lund Moss Novak Okoro Park';
const ENDINGS = [
  '',
  'son',
  'ley',
  'ström',
  'ini',
  'ova',
  'well',
  'ton',
  'ez',
  'mann',
  'ford',
  'by',
];

const LARGEST_GROUP_SHARE = 0.16;
const SMALLEST_GROUP = 8;
/** Each group beside the one before it in size. */
const SHRINKING = 0.86;
const WITHIN = 0.9;
/** Of the ties between groups so many start at one of the few people who join them. */
const BY_JOINERS = 0.6;
const ONE_JOINER_IN = 40;

/** The table, header first; every person stands in it. */
export function madeNetwork(people: number, ties: number, seed: number): string {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const groups = groupSizes(people);
  const starts = groups.map((_, i) => groups.slice(0, i).reduce((sum, size) => sum + size, 0));
  const groupOf = groups.flatMap((size, group) => Array.from({ length: size }, () => group));
  const memberOf = (group: number): number => (starts[group] ?? 0) + below(groups[group] ?? 1);
  const strangers = (group: number): number =>
    memberOf((group + 1 + below(groups.length - 1)) % groups.length);

  const weights = new Map<string, number>();
  const tie = (a: number, b: number): void => {
    if (a === b) return;
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    weights.set(key, (weights.get(key) ?? 0) + 1 + Math.floor(-4 * Math.log(1 - random())));
  };
  for (let person = 0; person < people; person += 1) tie(person, memberOf(groupOf[person] ?? 0));
  while (weights.size < ties) {
    const isWithin = random() < WITHIN;
    const joiner = below(Math.ceil(people / ONE_JOINER_IN)) * ONE_JOINER_IN;
    const person = !isWithin && random() < BY_JOINERS ? joiner : below(people);
    const group = groupOf[person] ?? 0;
    tie(person, isWithin ? memberOf(group) : strangers(group));
  }
  const rows = Array.from(weights, ([key, weight]) => {
    const [a = 0, b = 0] = key.split(' ').map(Number);
    return `${nameOf(a)},${nameOf(b)},${weight}`;
  });
  return ['source,target,weight', ...rows, ''].join('\n');
}

/** Sizes that shrink from a sixth of all down to a handful, together everybody. */
function groupSizes(people: number): number[] {
  const sizes: number[] = [];
  let left = people;
  for (let size = people * LARGEST_GROUP_SHARE; left > 0; size *= SHRINKING) {
    const next = Math.min(left, Math.max(SMALLEST_GROUP, Math.round(size)));
    sizes.push(next);
    left -= next;
  }
  return sizes;
}

function nameOf(person: number): string {
  const first = FIRST.split(' ');
  const last = LAST.split(' ');
  const family = Math.floor(person / first.length);
  const ending = ENDINGS[Math.floor(family / last.length) % ENDINGS.length] ?? '';
  const again = Math.floor(family / last.length / ENDINGS.length);
  const numeral = again > 0 ? ` ${'I'.repeat(again + 1)}` : '';
  return `${first[person % first.length]} ${last[family % last.length]}${ending}${numeral}`;
}
