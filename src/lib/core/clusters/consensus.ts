/**
 * Answers: which grouping do many runs agree on?
 * The co-assignment D_ij is the share of runs that put i and j in one group; the answer is the partition
 * that maximises Σ over pairs in one group of (D_ij − ½): pairs together in more than half the runs want
 * to stay together. That is the partition nearest to all runs in Mirkin's distance.
 * Sources: co-assignment and the threshold ½ from Lancichinetti & Fortunato 2012. Departure: they re-run the
 * modularity method on D until all runs agree; a resolution above 1 would there split a group on which
 * every run agrees, if it holds most people, so the median partition is sought directly, with no resolution.
 * Scale: people whom every run keeps together are first folded into one core, which loses nothing; D is
 * then exact over all pairs of cores, not only tied ones.
 * Cost: O(Σ over runs of group size²) in cores.
 */
import { leiden, renumber, type PottsGraph } from './leiden.ts';

/** Pairs together in fewer runs than this want to be apart. */
const TOGETHER = 0.5;

/** Group of each person, numbered from 0. @param runs labels of each run, all of one length, at least one. */
export function consensus(runs: readonly Int32Array[], random: () => number): Int32Array {
  const cores = foldAgreement(runs);
  const graph = coAssignment(runs, cores);
  const groups = leiden(graph, TOGETHER, random);
  const label = cores.of.map((core) => groups[core] ?? 0);
  renumber(label);
  return label;
}

interface Cores {
  /** Core of each person. */
  of: Int32Array;
  /** A member of each core, to read its labels by. */
  member: number[];
  people: Float64Array;
}

/** People with the same label in every run are one core. */
function foldAgreement(runs: readonly Int32Array[]): Cores {
  let of = new Int32Array(runs[0]?.length ?? 0);
  for (const run of runs) {
    const most = run.reduce((a, b) => Math.max(a, b), 0) + 1;
    of = of.map((core, v) => core * most + (run[v] ?? 0));
    renumber(of);
  }
  const member: number[] = [];
  const sizes: number[] = [];
  of.forEach((core, v) => {
    if (sizes[core] === undefined) member[core] = v;
    sizes[core] = (sizes[core] ?? 0) + 1;
  });
  return { of, member, people: Float64Array.from(sizes) };
}

/** Cores joined by how many pairs of their people go together, summed over the share of runs that say so. */
function coAssignment(runs: readonly Int32Array[], { member, people }: Cores): PottsGraph {
  const size = member.length;
  const groups = runs.map((run) => {
    const byLabel = new Map<number, number[]>();
    member.forEach((v, core) => {
      const label = run[v] ?? 0;
      const group = byLabel.get(label);
      if (group) group.push(core);
      else byLabel.set(label, [core]);
    });
    return member.map((v) => byLabel.get(run[v] ?? 0) ?? []);
  });
  const offset = new Uint32Array(size + 1);
  const neighbour: number[] = [];
  const weight: number[] = [];
  const together = new Uint32Array(size);
  for (let core = 0; core < size; core++) {
    const met: number[] = [];
    for (const group of groups) {
      for (const other of group[core] ?? []) {
        if (other === core) continue;
        if (together[other] === 0) met.push(other);
        together[other] = (together[other] ?? 0) + 1;
      }
    }
    met.sort((a, b) => a - b);
    for (const other of met) {
      const share = (together[other] ?? 0) / runs.length;
      neighbour.push(other);
      weight.push(share * (people[core] ?? 0) * (people[other] ?? 0));
      together[other] = 0;
    }
    offset[core + 1] = neighbour.length;
  }
  return {
    size,
    offset,
    neighbour: Uint32Array.from(neighbour),
    weight: Float64Array.from(weight),
    nodeWeight: people,
  };
}
