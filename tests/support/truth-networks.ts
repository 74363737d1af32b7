/** Networks of shared/data with known groups; a set is null where its files are absent. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { buildNetwork } from '../../src/lib/core/network/build.ts';
import { connectedComponents, largestComponent } from '../../src/lib/core/network/components.ts';
import type { Network } from '../../src/lib/core/network/network.ts';
import { parseGml, networkOfGml } from './gml.ts';

const data = new URL('../../../shared/data/', import.meta.url);

export interface KnownGroups {
  /** Weights are raw event counts. */
  network: Network;
  groups: string[];
}

function lines(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
}

/** Enron's largest component: sender → recipient events, long departments. */
export function enron(): KnownGroups | null {
  const folder = new URL('enron/', data);
  if (!existsSync(folder)) return null;
  const read = (file: string): Buffer => readFileSync(new URL(file, folder));
  const department = new Map(
    lines(read('employees.tsv').toString()).map(([id, , long]) => [Number(id), long ?? '']),
  );
  const sender = new Map(
    lines(gunzipSync(read('messages.tsv.gz')).toString()).map(([id, , from]) => [id, Number(from)]),
  );
  const events = lines(read('recipients.tsv').toString()).map(([message, , to]) => ({
    a: sender.get(message ?? '') ?? 0,
    b: Number(to),
  }));
  const size = Math.max(...department.keys()) + 1;
  const whole = buildNetwork(size, { a: events.map((e) => e.a), b: events.map((e) => e.b) });
  return largestPart(whole, (person) => department.get(person) ?? '');
}

/** Football: who played whom, unweighted, and the conferences. */
export function football(): KnownGroups | null {
  const file = new URL('small/football.gml', data);
  if (!existsSync(file)) return null;
  const graph = parseGml(readFileSync(file, 'utf8'));
  return {
    network: networkOfGml(graph),
    groups: graph.nodes.map((node) => node.values.get('value') ?? ''),
  };
}

/** The largest component alone, its people renumbered in order. */
export function largestPart(whole: Network, groupOf: (person: number) => string): KnownGroups {
  const components = connectedComponents(whole);
  const largest = largestComponent(components);
  const kept = Array.from(components.label.keys()).filter((v) => components.label[v] === largest);
  const numberOf = new Map(kept.map((person, index) => [person, index]));
  const edges: { a: number; b: number; weight: number }[] = [];
  for (const v of kept) {
    for (let slot = whole.offset[v] ?? 0; slot < (whole.offset[v + 1] ?? 0); slot++) {
      const u = whole.neighbour[slot] ?? 0;
      if (u <= v) continue;
      edges.push({
        a: numberOf.get(v) ?? 0,
        b: numberOf.get(u) ?? 0,
        weight: whole.weight[slot] ?? 0,
      });
    }
  }
  const network = buildNetwork(kept.length, {
    a: edges.map((e) => e.a),
    b: edges.map((e) => e.b),
    weight: edges.map((e) => e.weight),
  });
  return { network, groups: kept.map(groupOf) };
}
