/**
 * Walking along one person's ties, the strongest first, as the list beside the map has them. The walk stays
 * with the person it began at until another is opened or stepped to, so that one hears them all in turn.
 */
import type { Conclusions } from '#core/conclusions.ts';
import { acquaintances } from '#session/views/person.ts';
import type { Scene } from './scene.ts';

export interface TieWalk {
  /** Whom they are tied to, strongest first; never empty. */
  neighbours: readonly number[];
  /** Where the walk stands among them; -1 before the first. */
  at: number;
}

/** A walk about to begin; null for somebody tied to nobody on the map. Cost: O(d log d) in their ties. */
export function beginWalk(conclusions: Conclusions, scene: Scene, from: number): TieWalk | null {
  const neighbours = acquaintances(conclusions, from)
    .map(({ row }) => row.person)
    .filter((person) => scene.isDrawn[person] === 1);
  return neighbours.length === 0 ? null : { neighbours, at: -1 };
}

/** One tie on or back, round the ends. */
export function walked(walk: TieWalk, by: 1 | -1): TieWalk {
  const { length } = walk.neighbours;
  const next = walk.at < 0 && by < 0 ? length - 1 : (walk.at + by + length) % length;
  return { ...walk, at: next };
}
