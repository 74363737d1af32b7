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
import { agreedClusters, runClusters } from './find-clusters.ts';

/** Plain modularity: the coarser of the two scales tried. */
const COARSE = 1;

interface Runs {
  /** How many, at least 1. */
  runs: number;
  seed: number;
}

/**
 * The resolution to use: `wanted` where somebody chose, else the better agreed of the two scales.
 * @param network raw weights, as for `findClusters`.
 */
export function chooseResolution(network: Network, wanted: number | null, options: Runs): number {
  return wanted ?? betterAgreed(network, options).resolution;
}

/** The resolution as `chooseResolution` picks it, and the groups found there, for one and the same work. */
export function groupNetwork(
  network: Network,
  wanted: number | null,
  options: Runs,
): { resolution: number; labels: Int32Array } {
  const { resolution, found } =
    wanted === null
      ? betterAgreed(network, options)
      : { resolution: wanted, found: runClusters(network, { ...options, resolution: wanted }) };
  return { resolution, labels: agreedClusters(network, found, options.seed) };
}

function betterAgreed(
  network: Network,
  options: Runs,
): { resolution: number; found: Int32Array[] } {
  const usual = SETTINGS.resolution.value;
  const atUsual = runClusters(network, { ...options, resolution: usual });
  const atCoarse = runClusters(network, { ...options, resolution: COARSE });
  const gain = meanAgreement(atCoarse) - meanAgreement(atUsual);
  return gain > SETTINGS.coarserGain.value
    ? { resolution: COARSE, found: atCoarse }
    : { resolution: usual, found: atUsual };
}
