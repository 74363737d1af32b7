/** Reads cards written in a test, and files of the samples, with the vCard source itself. */
import { readFileSync } from 'node:fs';
import { vcard } from '../../../../src/lib/core/sources/vcard/vcard.ts';
import type { FactBatch } from '../../../../src/lib/core/facts/facts.ts';
import { fileOf } from '../read-text.ts';

export const samples = new URL('../../../../../shared/samples/', import.meta.url);

export async function readCards(content: string | Uint8Array<ArrayBuffer>, piece?: number) {
  const result = await vcard.read([fileOf(content, 'cards.vcf', piece)], { timeZone: 'UTC' });
  const [report] = result.reports;
  if (!report) throw new Error('no report');
  return result.ok ? { ...result, report } : { ...result, report };
}

/** The facts and report of cards that must be readable. */
export async function goodCards(content: string | Uint8Array<ArrayBuffer>, piece?: number) {
  const result = await readCards(content, piece);
  if (!result.ok) throw new Error(`refused: ${result.report.refusal?.kind ?? 'no reason'}`);
  return result;
}

/** One card with these lines between BEGIN and END. */
export function card(...lines: string[]): string {
  return ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
}

export function sampleCards(path: string) {
  return readCards(new Uint8Array(readFileSync(new URL(path, samples))));
}

/** Records as "name: handle handle". */
export function people({ records }: FactBatch): string[] {
  return records.map(({ name, handles }) => `${name ?? '?'}: ${handles.join(' ')}`);
}

/** Relations as "a spouse b". */
export function relations({ relations: table, handles, texts }: FactBatch): string[] {
  return Array.from({ length: table.length }, (_, i) => {
    const label = texts[table.label[i] ?? 0] ?? 'knows';
    return `${handles[table.a[i] ?? 0]} ${label} ${handles[table.b[i] ?? 0]}`;
  });
}
