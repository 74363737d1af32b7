/** The places of the rail and the phone's tabs, in the order a person meets their questions. */
import Ellipsis from '@lucide/svelte/icons/ellipsis';
import Files from '@lucide/svelte/icons/files';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import Map from '@lucide/svelte/icons/map';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import Route from '@lucide/svelte/icons/route';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';

export interface Place {
  href: string;
  label: string;
  icon: Component<{ size?: number; strokeWidth?: number; 'aria-hidden'?: 'true' }>;
  /** What the narrow tabs of a phone say instead. */
  tab: { label: string; icon: Place['icon'] };
}

function place(href: string, label: string, icon: Place['icon'], tab = { label, icon }): Place {
  return { href, label, icon, tab };
}

export const PLACES: readonly Place[] = [
  place('/map', 'Map', Map),
  place('/people', 'People', Users),
  place('/introductions', 'Introductions', Route, { label: 'Introduce', icon: Route }),
  place('/reconnect', 'Reconnect', RefreshCw),
  place('/insights', 'Insights', Lightbulb),
  place('/sources', 'Sources', Files, { label: 'More', icon: Ellipsis }),
];

/** A person's page lies beside the map, with the map's person in focus. */
const PERSON_PAGE = /^\/people\/./u;

/** True for the place itself and every page below it; a person belongs to the map. */
export function isAt(path: string, { href }: Place): boolean {
  if (PERSON_PAGE.test(path)) return href === '/map';
  return path === href || path.startsWith(`${href}/`);
}
