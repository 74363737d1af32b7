/** Telephone logs written in a test, read through the same door as a user's file. */
import type { FactBatch } from '../../../../src/lib/core/facts/facts.ts';
import { fileOf, readOne } from '../read-text.ts';

export const ME = 'name-in-sms:Me (owner of the telephone)';

export function readLog(content: string | Uint8Array<ArrayBuffer>, piece?: number) {
  return readOne(fileOf(content, 'sms-20260101.xml', piece));
}

export async function goodLog(content: string | Uint8Array<ArrayBuffer>, piece?: number) {
  const result = await readLog(content, piece);
  if (!result.ok) throw new Error(`refused: ${result.report.refusal.kind}`);
  return result;
}

/** A whole file of these records. */
export function log(...records: string[]): string {
  return `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!-- a > b -->\n<smses count="${records.length}">\n${records.join('\n')}\n</smses>`;
}

export function sms(address: string, type: number, more = '', date = 1_700_000_000_000): string {
  return `<sms protocol="0" address="${address}" date="${date}" type="${type}" body="hi" ${more}/>`;
}

export function call(number: string, type: number, duration = 60, more = ''): string {
  return `<call number="${number}" duration="${duration}" date="1700000000000" type="${type}" ${more}/>`;
}

/** Interactions as "message +44… > me", the owner as "me". */
export function lines({ interactions, handles }: FactBatch): string[] {
  const shown = (handle: string): string =>
    handle === ME ? 'me' : handle.replace(/^(?:phone|name-in-sms):/u, '');
  return Array.from({ length: interactions.length }, (_, i) => {
    const sides: string[][] = [[], []];
    for (let p = interactions.start[i] ?? 0; p < (interactions.start[i + 1] ?? 0); p += 1) {
      const handle = handles[interactions.handle[p] ?? 0] ?? '';
      sides[interactions.role[p] === 0 ? 0 : 1]?.push(shown(handle));
    }
    const at = interactions.at[i] ?? NaN;
    const when = Number.isNaN(at) ? '?' : new Date(at).toISOString().slice(0, 10);
    return `${when} ${sides.map((side) => side.join(' ')).join(' > ')}`;
  });
}

export function tally(
  report: { tallies: readonly { kind: string; count: number }[] },
  kind: string,
): number {
  return report.tallies.find((each) => each.kind === kind)?.count ?? 0;
}
