/** Weights as tables write them; a decimal comma counts where commas do not part columns. */
import type { ReadReason } from '../reasons.ts';

export type WeightAnswer = { weight: number } | { weight: null; reason: ReadReason | null };

/** A stated weight above 0 that a 32-bit float holds; null with the reason it is not used. */
export function readWeight(cell: string, delimiter: string): WeightAnswer {
  const text = cell.trim();
  if (text === '') return { weight: null, reason: null };
  const value = Number(delimiter === ',' ? text : text.replace(/^([+-]?\d+),(\d+)$/u, '$1.$2'));
  if (value < 0) return { weight: null, reason: { kind: 'negative-weight', text } };
  const isUsable = Math.fround(value) > 0 && Number.isFinite(Math.fround(value));
  return isUsable ? { weight: value } : { weight: null, reason: { kind: 'bad-weight', text } };
}
