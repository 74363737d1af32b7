/**
 * How the map is looked at, as its address says it: so Back, reload and a pasted link bring it back. Unknown
 * or damaged values fall back to the usual ones, so that old links keep working.
 */
import { NO_FILTER, type LayerFilter } from './layers/filter.ts';

export interface MapWishes {
  /** Id of a layer; null for groups. */
  layer: string | null;
  filter: LayerFilter;
  /** How many ties to draw, strongest first; null for as many as usual. */
  ties: number | null;
}

export const USUAL_WISHES: MapWishes = { layer: null, filter: NO_FILTER, ties: null };

const OURS = ['layer', 'keep', 'off', 'ties'] as const;

export function readMapWishes(params: URLSearchParams): MapWishes {
  const kept = params.getAll('keep').filter((key) => key !== '');
  return {
    layer: params.get('layer'),
    filter: kept.length === 0 ? NO_FILTER : { kept, isOff: params.get('off') === '1' },
    ties: wholeNumber(params.get('ties')),
  };
}

/** The same address with these wishes in place of its own; what else it says stays. */
export function withMapWishes(url: URL, wishes: MapWishes): string {
  const params = new URLSearchParams(url.searchParams);
  for (const name of OURS) params.delete(name);
  if (wishes.layer !== null) params.set('layer', wishes.layer);
  for (const key of wishes.filter.kept) params.append('keep', key);
  if (wishes.filter.isOff) params.set('off', '1');
  if (wishes.ties !== null) params.set('ties', String(wishes.ties));
  const query = params.toString();
  return query === '' ? url.pathname : `${url.pathname}?${query}`;
}

/** Whether an address says anything of how the map is looked at. */
export function hasMapWishes(params: URLSearchParams): boolean {
  return OURS.some((name) => params.has(name));
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,7}$/u.test(text) ? Number(text) : null;
}
