/**
 * Tables as JSON, which no service's own reader knows: a list of flat objects, or an object that holds one
 * (`json-rows.ts`). Their keys are the header, so that what Kith knows of headers, and what the owner says of
 * columns, holds for them as for any other table. Memory: the file, its values and the facts. Cost: linear.
 */
import { headText } from '../head-text.ts';
import { readJson } from '../json-file.ts';
import { GUESS_ROWS, MAX_ROWS } from '../limits.ts';
import { jsonWith } from '../looks-like.ts';
import type { RefusalReason } from '../reasons.ts';
import { refuse } from '../report-builder.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { columnsIn, firstObjects, listIn, rowOf } from './json-rows.ts';
import { planNamed } from './plan.ts';
import { readAsPlanned } from './read-as-planned.ts';
import type { TableRow } from './row-reader.ts';

export const jsonTable: Source = { id: 'table', readsTogether: false, recognise, read };

/** Rows read before a word to stop is let in. */
const ROWS_A_BREATH = 20_000;

function recognise(sample: FileSample): number {
  const objects = firstObjects(headText(sample)?.text ?? '');
  const columns = columnsIn(objects);
  if (columns === null) return 0;
  const answer = planNamed(columns, numbered(objects, columns));
  return answer.kind === 'planned' || ('sight' in answer && answer.sight !== null) ? 0.9 : 0;
}

async function read([file]: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  if (!file) return { ok: false, reports: [] };
  const { signal, breathe, onProgress } = options;
  let bytes = 0;
  const json = await readJson(file, options, (more) => {
    bytes += more;
    onProgress?.(bytes, 0);
  });
  if (json.kind === 'refused') return refuse([file], json.refusal, 'table');
  const list = listIn(json.value) ?? [];
  const columns = columnsIn(list);
  if (columns === null) return refuse([file], noTable(json.value), 'table');
  if (list.length > MAX_ROWS) {
    return refuse([file], { kind: 'too-many-rows', limit: MAX_ROWS }, 'table');
  }
  const first = numbered(list.slice(0, GUESS_ROWS), columns);
  const answer = planNamed(columns, first, list.length, options.tables);
  const places = placesOf(columns);
  return readAsPlanned(file, answer, options, async (take) => {
    for (const [i, value] of list.entries()) {
      if (i % ROWS_A_BREATH === 0) {
        await breathe?.();
        signal?.throwIfAborted();
      }
      take(rowOf(value, places, i + 1));
    }
    onProgress?.(bytes, list.length);
    return null;
  });
}

function numbered(list: readonly unknown[], columns: readonly string[]): TableRow[] {
  const places = placesOf(columns);
  return list.map((value, i) => rowOf(value, places, i + 1));
}

function placesOf(columns: readonly string[]): Map<string, number> {
  return new Map(columns.map((column, i) => [column, i]));
}

function noTable(value: unknown): RefusalReason {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return {
    kind: 'looks-like',
    what: jsonWith(Array.isArray(value) ? [] : keys),
    instead: 'not-yet',
  };
}
