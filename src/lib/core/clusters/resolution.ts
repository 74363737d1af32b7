/**
 * Answers: how fine should the groups be, when nobody has said?
 *
 * Small maps want resolution 1, larger ones more; no size divides them well. What does is how surely a
 * network answers: at a scale it really has, runs in different orders find the same groups. So a few scales
 * are tried and the best agreed one is taken, the coarser of those that agree about as well.
 * Source: Ronhovde & Nussinov 2009 (the scale at which replicas agree); Lambiotte 2010 likewise. Departure:
 * four scales, not a sweep, since beyond 3 agreement rises again for groups too small to mean much.
 * Cost: four times `runs` runs of Leiden and the comparison of all pairs.
 */
import type { Network } from '../network/network.ts';
import { SETTINGS } from '../settings.ts';
import { meanAgreement } from './agreement.ts';
import { agreedClusters, runClusters } from './find-clusters.ts';

/** The scales tried, coarsest first: plain modularity, then finer by about half each. */
const SCALES = [1, 1.5, 2, 3] as const;

interface Runs {
  /** How many, at least 1. */
  runs: number;
  seed: number;
}

interface Scale {
  resolution: number;
  found: Int32Array[];
}

/**
 * The resolution in force and the groups found there: `wanted` where somebody chose, else the scale the
 * runs agree on best.
 * @param network raw weights, as for `findClusters`.
 */
export function groupNetwork(
  network: Network,
  wanted: number | null,
  options: Runs,
): { resolution: number; labels: Int32Array } {
  const { resolution, found } =
    wanted === null ? bestAgreed(network, options) : runsAt(network, wanted, options);
  return { resolution, labels: agreedClusters(network, found, options.seed) };
}

function runsAt(network: Network, resolution: number, options: Runs): Scale {
  return { resolution, found: runClusters(network, { ...options, resolution }) };
}

function bestAgreed(network: Network, options: Runs): Scale {
  const tried = SCALES.map((resolution) => {
    const scale = runsAt(network, resolution, options);
    return { scale, agreement: meanAgreement(scale.found) };
  });
  const best = Math.max(...tried.map(({ agreement }) => agreement));
  const coarsest = tried.find(({ agreement }) => agreement >= best - SETTINGS.agreementSlack.value);
  return coarsest?.scale ?? runsAt(network, SCALES[0], options);
}
