/** Where a row says somebody is: a town, a country, or both, whatever the columns are called. */
import type { PlaceUse, StatedPlace } from '../facts/facts.ts';
import { visibleText } from '../facts/handles.ts';

/** More is an address or a story, not the name of a place. */
const LONGEST = 80;

/** One place as written, or none: numbers alone (postcodes, coordinates) name none. */
export function statedPlace(
  city: string,
  country: string,
  use: PlaceUse | null = null,
): StatedPlace[] {
  const place = { city: nameIn(city), country: nameIn(country), use };
  return place.city === null && place.country === null ? [] : [place];
}

/** What a source calls an address, as what one does there. */
export function placeUse(labels: readonly string[]): PlaceUse | null {
  if (labels.some((label) => /^(?:home|private|personal)$/iu.test(label))) return 'home';
  return labels.some((label) => /^(?:work|business|office)$/iu.test(label)) ? 'work' : null;
}

function nameIn(cell: string): string | null {
  const text = visibleText(cell);
  return /\p{L}/u.test(text) && text.length <= LONGEST ? text : null;
}
