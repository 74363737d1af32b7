/** Reads network files written in a test, or from the shared samples, through the same door as a user's. */
import { readFileSync } from 'node:fs';
import { readFiles } from '../../../../src/lib/core/sources/index.ts';
import type { FactBatch } from '../../../../src/lib/core/facts/facts.ts';
import { fileOf, readOne } from '../read-text.ts';

export const SAMPLES = new URL('../../../../../shared/samples/', import.meta.url);

export function sample(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(path, SAMPLES)));
}

/** A network that must be readable. Cut into small pieces, as streams do. */
export async function goodGraph(content: string | Uint8Array<ArrayBuffer>, name = 'network') {
  const result = await readOne(fileOf(content, name, 997));
  if (!result.ok) throw new Error(`refused: ${result.report.refusal.kind}`);
  if (result.batch.source !== 'graph') throw new Error(`read by ${result.batch.source}`);
  return result;
}

export async function refusalOf(content: string | Uint8Array<ArrayBuffer>) {
  return (await readOne(fileOf(content, 'network', 997))).report.refusal;
}

/** Several files of one drop, as one reading. */
export async function goodTables(content: Record<string, string>) {
  const files = Object.entries(content).map(([name, text]) => fileOf(text, name));
  const [result, ...more] = await readFiles(files, { timeZone: 'UTC' });
  if (!result?.ok || more.length > 0) throw new Error('not one reading');
  return result;
}

/** Ties as "Ada - Bo 2 friend", in file order. */
export function tieLines({ relations, handles, texts }: FactBatch): string[] {
  return Array.from({ length: relations.length }, (_, i) => {
    const end = (at: number | undefined): string =>
      (handles[at ?? 0] ?? '').replace(/^name(?:-in-graph)?:/u, '');
    const weight = relations.weight[i] ?? NaN;
    const label = texts[relations.label[i] ?? -1];
    const parts = [Number.isNaN(weight) ? '' : String(weight), label ?? ''].filter(Boolean);
    return [`${end(relations.a[i])} - ${end(relations.b[i])}`, ...parts].join(' ');
  });
}

export function problemKinds({
  problemCounts,
}: {
  problemCounts: readonly { kind: string; count: number }[];
}): string[] {
  return problemCounts.map(({ kind, count }) => `${count} ${kind}`);
}
