/**
 * Walking along one person's ties, the strongest first. The walk stays with the person it began at until
 * another is opened or stepped to, so that one hears them all in turn.
 */
import { focusOn } from './focus.ts';
import type { Conclusions } from '#core/conclusions.ts';
import type { Scene } from './scene.ts';

export interface TieWalk {
  /** Whose ties are walked. */
  from: number;
  /** Whom they are tied to, strongest first; never empty. */
  neighbours: readonly number[];
  /** Where the walk stands among them; -1 before the first. */
  at: number;
}

/** A walk about to begin; null for somebody tied to nobody on the map. Cost: O(d log d) in their ties. */
export function beginWalk(conclusions: Conclusions, scene: Scene, from: number): TieWalk | null {
  const { neighbours } = focusOn(conclusions, scene, from, 1);
  return neighbours.length === 0 ? null : { from, neighbours, at: -1 };
}

/** One tie on or back, round the ends. */
export function walked(walk: TieWalk, by: 1 | -1): TieWalk {
  const { length } = walk.neighbours;
  const next = walk.at < 0 && by < 0 ? length - 1 : (walk.at + by + length) % length;
  return { ...walk, at: next };
}
