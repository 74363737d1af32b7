/**
 * Answers: does one person hold most of what closes a circle, or do all alike?
 * Formula: H_i = Σ_j r_j ln r_j / (N ln N), r_j = c_ij / (C / N), c_ij what neighbour j adds to the
 * constraint C of i, N neighbours (the Coleman–Theil index). Source: Burt 1992. 0 when all constrain alike,
 * towards 1 when one does it all. With a single neighbour the formula is 0 / 0: one holds it all, 1.
 * Cost: that of constraint.
 */
import type { Network } from '../network/network.ts';
import { constraintByTie } from './constraint.ts';

/** Hierarchy of each person, 0–1; NaN for isolates. @param weighted whether tie weights count. */
export function hierarchy({ size, offset, ...rest }: Network, weighted: boolean): Float64Array {
  const onEach = constraintByTie({ size, offset, ...rest }, weighted);
  return Float64Array.from({ length: size }, (_, v) => {
    const row = onEach.subarray(offset[v] ?? 0, offset[v + 1] ?? 0);
    if (row.length < 2) return row.length === 0 ? NaN : 1;
    const mean = row.reduce((sum, part) => sum + part, 0) / row.length;
    const concentration = row.reduce((sum, part) => sum + (part / mean) * Math.log(part / mean), 0);
    return Math.max(0, concentration / (row.length * Math.log(row.length)));
  });
}
