/**
 * Answers: how fine should the groups be, when nobody has said?
 * Small maps want resolution 1, larger ones more; no size divides them well. What does is how surely a
 * network answers: at a scale it really has, runs in different orders find the same groups. So the usual
 * resolution stands, unless the runs at 1 agree clearly better with one another.
 * Source: Ronhovde & Nussinov 2009 (the scale at which replicas agree); Lambiotte 2010 likewise. Departure:
 * two scales are tried, not a sweep, so that the answer stays near the slider's middle.
 * Cost: twice `runs` runs of Leiden and the comparison of all pairs.
 */
import type { Network } from '../network/network.ts';
import { SETTINGS } from '../settings.ts';
import { meanAgreement } from './agreement.ts';
import { runClusters } from './find-clusters.ts';

/** Plain modularity: the coarser of the two scales tried. */
const COARSE = 1;

/**
 * The resolution to use: `wanted` where somebody chose, else the better agreed of the two scales.
 * @param network raw weights, as for `findClusters`.
 */
export function chooseResolution(
  network: Network,
  wanted: number | null,
  { runs, seed }: { runs: number; seed: number },
): number {
  if (wanted !== null) return wanted;
  const usual = SETTINGS.resolution.value;
  const agreementAt = (resolution: number): number =>
    meanAgreement(runClusters(network, { resolution, runs, seed }));
  const gain = agreementAt(COARSE) - agreementAt(usual);
  return gain > SETTINGS.coarserGain.value ? COARSE : usual;
}
