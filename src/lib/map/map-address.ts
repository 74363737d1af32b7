/**
 * How the map is looked at, as its address says it: so Back, reload and a pasted link bring it back. Unknown
 * or damaged values fall back to the usual ones, so that old links keep working.
 */
import { startOfMonth } from '#core/network/over-time.ts';
import { NO_FILTER, type LayerFilter } from './layers/filter.ts';

export interface MapWishes {
  /** Id of a layer; null for groups. */
  layer: string | null;
  filter: LayerFilter;
  /** How many ties to draw, strongest first; null for as many as usual. */
  ties: number | null;
  view: MapViewKind;
  /** Months since January 1970 at whose end the network is looked at; null for today. */
  month: number | null;
}

const MAP_VIEWS = ['clusters', 'circles'] as const;
export type MapViewKind = (typeof MAP_VIEWS)[number];

export const USUAL_WISHES: MapWishes = {
  layer: null,
  filter: NO_FILTER,
  ties: null,
  view: 'clusters',
  month: null,
};

const MONTHS_A_YEAR = 12;
const OURS = ['layer', 'keep', 'off', 'ties', 'view', 'as-of'] as const;

export function readMapWishes(params: URLSearchParams): MapWishes {
  const kept = params.getAll('keep').filter((key) => key !== '');
  return {
    layer: params.get('layer'),
    filter: kept.length === 0 ? NO_FILTER : { kept, isOff: params.get('off') === '1' },
    ties: wholeNumber(params.get('ties')),
    // A ring is asked for where there are rings.
    view: params.has('ring')
      ? 'circles'
      : (MAP_VIEWS.find((view) => view === params.get('view')) ?? USUAL_WISHES.view),
    month: monthIn(params.get('as-of')),
  };
}

/** The same address with these wishes in place of its own; what else it says stays. */
export function withMapWishes(url: URL, wishes: MapWishes): string {
  const params = new URLSearchParams(url.searchParams);
  for (const name of OURS) params.delete(name);
  if (wishes.view !== 'circles') params.delete('ring');
  if (wishes.layer !== null) params.set('layer', wishes.layer);
  for (const key of wishes.filter.kept) params.append('keep', key);
  if (wishes.filter.isOff) params.set('off', '1');
  if (wishes.ties !== null) params.set('ties', String(wishes.ties));
  if (wishes.view !== USUAL_WISHES.view) params.set('view', wishes.view);
  if (wishes.month !== null) params.set('as-of', monthText(wishes.month));
  const query = params.toString();
  return query === '' ? url.pathname : `${url.pathname}?${query}`;
}

/** Whether an address says anything of how the map is looked at. */
export function hasMapWishes(params: URLSearchParams): boolean {
  return OURS.some((name) => params.has(name));
}

/** "1905-06", or any day of it, as months since January 1970. */
function monthIn(text: string | null): number | null {
  const found = /^(\d{4})-(\d{2})(?:-\d{2})?$/u.exec(text ?? '');
  const [year, month] = [Number(found?.[1]), Number(found?.[2])];
  return found && month >= 1 && month <= 12 ? (year - 1970) * MONTHS_A_YEAR + month - 1 : null;
}

function monthText(month: number): string {
  return new Date(startOfMonth(month)).toISOString().slice(0, 'YYYY-MM'.length);
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,7}$/u.test(text) ? Number(text) : null;
}
