/** A made-up network as a table of letters: people in groups, as many ties as asked for, over ten years. */
import { seededRandom } from '../../../src/lib/core/random.ts';

export const MADE_OWNER = 'Me Myself';

const GROUP_SIZE = 60;
/** Share of ties that leave a group. */
const ACROSS = 0.08;
const LETTERS_A_TIE = 3;
/** Share of people the owner writes with. */
const KNOWN = 0.4;
const FIRST_DAY = Date.UTC(2014, 0, 1);
const DAYS = 3_650;
const DAY_MS = 86_400_000;

/** `date,from,to` rows; equal numbers give the same table. */
export function madeNetwork(people: number, ties: number): string {
  const random = seededRandom(people + ties);
  const below = (limit: number): number => Math.floor(random() * limit);
  const name = (person: number): string => `Person ${String(person).padStart(5, '0')}`;
  const pairs = new Set<string>();
  while (pairs.size < ties) {
    const a = below(people);
    const start = Math.floor(a / GROUP_SIZE) * GROUP_SIZE;
    const size = Math.min(GROUP_SIZE, people - start);
    // The root makes some people of a group far better connected than others.
    const b = random() < ACROSS ? below(people) : start + Math.floor(size * random() ** 2);
    if (a !== b) pairs.add(`${name(Math.min(a, b))},${name(Math.max(a, b))}`);
  }
  const ends = [...pairs];
  for (let person = 0; person < people * KNOWN; person += 1) {
    ends.push(`${MADE_OWNER},${name(below(people))}`);
  }
  const rows = ends.flatMap((pair) =>
    Array.from({ length: 1 + below(LETTERS_A_TIE) }, () => {
      const day = new Date(FIRST_DAY + below(DAYS) * DAY_MS).toISOString().slice(0, 10);
      const [a, b] = pair.split(',');
      return random() < 0.5 ? `${day},${a},${b}` : `${day},${b},${a}`;
    }),
  );
  return `date,from,to\n${rows.join('\n')}\n`;
}
