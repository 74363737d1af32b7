/** Every layer of the map, in the order of the picker. A new layer is a record here. */
import { bridgesLayer } from './bridges.ts';
import { groupsLayer } from './groups.ts';
import type { Conclusions } from '#core/conclusions.ts';
import { kindLayer } from './kind.ts';
import { readLayer, type Layer, type Reading } from './layer.ts';
import { companyLayer, contextsLayer, placeLayer } from './organisations.ts';
import { sinceLastMonthLayer } from './since-last-month.ts';
import { tagLayer } from './tags.ts';
import { stageLayer, strengthLayer, warmthLayer } from './ties-with-me.ts';

export const LAYERS: readonly Layer[] = [
  groupsLayer,
  strengthLayer,
  warmthLayer,
  bridgesLayer,
  stageLayer,
  kindLayer,
  companyLayer,
  placeLayer,
  contextsLayer,
  sinceLastMonthLayer,
  tagLayer,
];

/** The layer asked for. Where files cannot answer it, or nobody knows it, groups; and why, in a sentence. */
export function readOrGroups(
  id: string | null,
  conclusions: Conclusions,
  drawn: Uint32Array,
): { reading: Reading; unread: string | null } {
  const asked = LAYERS.find((layer) => layer.id === id) ?? groupsLayer;
  const reading = readLayer(asked, conclusions, drawn);
  if (typeof reading !== 'string') return { reading, unread: null };
  const groups = readLayer(groupsLayer, conclusions, drawn);
  if (typeof groups === 'string') throw new Error('groups can always be told');
  return { reading: groups, unread: reading };
}
