/**
 * Graphs drawn as text: each line is a chain of ties, "a-b-c", with an optional weight after a space,
 * "a-b 3". A lone name is somebody with no ties. People are numbered in the order of their names.
 */
import { buildNetwork } from '../../src/lib/core/network/build.ts';
import type { Network } from '../../src/lib/core/network/network.ts';

export interface DrawnGraph {
  network: Network;
  names: string[];
  /** Person index of a name in the drawing; throws for a name that is not there. */
  who: (name: string) => number;
  /** Tie index as "a-b" with names in order. */
  tieName: (tie: number) => string;
}

export function graphFromText(text: string): DrawnGraph {
  const edges: { a: string; b: string; weight: number }[] = [];
  const seen = new Set<string>();
  for (const line of text.split('\n').map((part) => part.trim())) {
    if (line === '') continue;
    const [chain = '', weight = '1'] = line.split(/\s+/u);
    const people = chain.split('-');
    for (const name of people) seen.add(name);
    people.slice(1).forEach((b, i) => {
      edges.push({ a: people[i] ?? '', b, weight: Number(weight) });
    });
  }
  const names = [...seen].sort();
  const who = (name: string): number => {
    const index = names.indexOf(name);
    if (index === -1) throw new Error(`nobody called ${name} in this drawing`);
    return index;
  };
  const network = buildNetwork(names.length, {
    a: edges.map((edge) => who(edge.a)),
    b: edges.map((edge) => who(edge.b)),
    weight: edges.map((edge) => edge.weight),
  });
  const tieName = (tie: number): string => {
    const edge = edges[tie];
    if (!edge) throw new Error(`no tie ${tie} in this drawing`);
    return [edge.a, edge.b].sort().join('-');
  };
  return { network, names, who, tieName };
}
