/**
 * A picture of the map to take away: the same ground, layer and painter as on the screen, looked at from
 * where all of it fits a sheet of paper. Whether people are named is asked, never assumed.
 */
import type { Conclusions } from '#core/conclusions.ts';
import { networkAt } from '#core/network/over-time.ts';
import { fitCamera, type Insets, type Size } from '../camera.ts';
import { circlesGround } from '../circles-ground.ts';
import { areaPath } from '../draw-areas.ts';
import { focusOn, focusOnSome, type Focus } from '../focus.ts';
import { frameOf } from '../framing.ts';
import { groundOf } from '../ground.ts';
import { sift } from '../layers/filter.ts';
import { readOrGroups } from '../layers/layers.ts';
import type { Reading } from '../layers/layer.ts';
import type { MapWishes } from '../map-address.ts';
import type { Measure, Naming } from '../names-shown.ts';
import type { View } from '../painter.ts';
import { buildScene, type Scene } from '../scene.ts';
import type { MapTheme } from '../theme.ts';

/** A4 across, in CSS pixels of 1/96 inch. */
export const SHEET: Size = { width: 1123, height: 794 };
export const SHEET_MM = { width: 297, height: 210 } as const;
/** Room for the title and the key. */
const INSETS: Insets = { top: 104, right: 36, bottom: 76, left: 36 };
/** Paper is looked at from near: as if zoomed in by so much, names of the middle level show. */
const NEARER_THAN_SCREEN = 1.5;
const NOTHING = { dots: 0, names: 0, areas: 0, ties: 0 } as const;

export interface PictureWishes {
  /** View, layer, filter, number of ties and date, as on the screen. */
  map: MapWishes;
  /** Draws these people alone; null for everybody. */
  only: readonly number[] | null;
  /** Draws this person with whom they know, ringed; null for nobody. */
  around: number | null;
  naming: Naming;
}

export interface Picture {
  view: View;
  reading: Reading;
  people: number;
}

/** What the painter needs for a sheet. Cost: that of one scene. */
export function pictureOf(
  conclusions: Conclusions,
  { map, only, around, naming }: PictureWishes,
  { theme, measure }: { theme: MapTheme; measure: Measure },
): Picture {
  const { months, ties, people } = conclusions;
  const then =
    map.month === null
      ? null
      : { month: map.month, network: networkAt(months, ties, people.persons.length, map.month) };
  const ground =
    (map.view === 'circles' ? circlesGround(conclusions, then) : null) ?? groundOf(conclusions);
  const { reading } = readOrGroups(map.layer, conclusions, ground.drawn);
  const sifted = sift(reading, map.filter, ground.drawn);
  const scene = buildScene(ground, {
    reading,
    staying: sifted.lit,
    ties: map.ties,
    then: then?.network ?? null,
  });
  const focus = focusFor(conclusions, scene, only, around);
  const shown = focus ? [...scene.drawn].filter((person) => focus.lit[person] === 1) : null;
  const camera =
    (shown && frameOf(scene, shown, SHEET, INSETS)) ?? fitCamera(scene.bounds, SHEET, INSETS);
  return {
    view: {
      ...{ scene, camera, theme, measure, naming, focus },
      paths: scene.areas.map(areaPath),
      fitScale: camera.k / NEARER_THAN_SCREEN,
      size: SHEET,
      insets: INSETS,
      pixelRatio: 1,
      selected: around !== null && scene.isDrawn[around] ? around : null,
    },
    reading,
    people: shown?.length ?? scene.drawn.length,
  };
}

/** Those asked for, and nothing at all of the others. */
function focusFor(
  conclusions: Conclusions,
  scene: Scene,
  only: readonly number[] | null,
  around: number | null,
): Focus | null {
  if (around !== null && scene.isDrawn[around]) {
    return { ...focusOn(conclusions, scene, around, 1), rest: NOTHING };
  }
  return only === null ? null : { ...focusOnSome(conclusions, scene, only), rest: NOTHING };
}
