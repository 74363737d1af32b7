/**
 * Every number that shapes a result: default, allowed range and the reason for it, by room. Screens and
 * algorithms read these; none repeats one. Sources are named in the files that use them.
 */
import { BRIDGES } from './settings/bridges.ts';
import { CHANCES } from './settings/chances.ts';
import { CLUSTERS } from './settings/clusters.ts';
import { COMPOSITION } from './settings/composition.ts';
import { INTRODUCTIONS } from './settings/introductions.ts';
import { KINDS } from './settings/kinds.ts';
import { LAYOUT } from './settings/layout.ts';
import { PEOPLE } from './settings/people.ts';
import { RHYTHM } from './settings/rhythm.ts';
import { TIES } from './settings/ties.ts';
import type { Setting } from './settings/setting.ts';

export const SETTINGS = {
  ...CLUSTERS,
  ...BRIDGES,
  ...COMPOSITION,
  ...INTRODUCTIONS,
  ...TIES,
  ...LAYOUT,
  ...CHANCES,
  ...KINDS,
  ...PEOPLE,
  ...RHYTHM,
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

/** The plain values a run uses, so that a cache can be stamped with them. */
export type Settings = { readonly [name in SettingName]: number };

export const DEFAULT_SETTINGS: Settings = Object.freeze(
  Object.fromEntries(
    Object.entries(SETTINGS).map(([name, { value }]) => [name, value]),
  ) as unknown as Settings,
);
