/** Where people live or work, in words. */
import type { PersonPlace } from '#core/people/places.ts';
import { stopped } from './format.ts';

/** "Lyon, France": a place with its country, where that is known. */
export function placeInFull({ name, city, country }: PersonPlace): string {
  return city === null || country === null ? name : `${city}, ${country}`;
}

/** "Lives in Lyon, France." What rows do not say is left open. */
export function placeSentence(place: PersonPlace): string {
  const { uses } = place;
  const does = uses.length === 2 ? 'Lives and works' : DOES[uses[0] ?? 'unsaid'];
  return stopped(`${does} in ${placeInFull(place)}`);
}

const DOES = { home: 'Lives', work: 'Works', unsaid: 'Lives or works' } as const;
