/**
 * Network files: GEXF, GraphML, GML, Pajek, UCINET DL and networks as JSON (`formats.ts`); the two tables
 * Gephi exports, and the tables of ties Kith exports, are read in `graph-tables.ts`.
 *
 * A network file is seen from outside: it has no owner, no times, and its ties are stated, with a weight.
 * Files are read as they come where the format allows it; JSON is read whole.
 * Memory: the nodes, 29 bytes an edge, the facts, and for JSON the file. Cost: linear.
 * `docs/formats.md` §0, §5 rows 26, 31–36.
 */
import { BatchBuilder } from '../../facts/batch-builder.ts';
import { readJson } from '../json-file.ts';
import { eachPiece } from '../each-piece.ts';
import { headText } from '../head-text.ts';
import { SNIFF_BYTES } from '../limits.ts';
import { pieces } from '../pieces.ts';
import { readHead } from '../read-head.ts';
import { refuse, ReportBuilder } from '../report-builder.ts';
import type { RefusalReason } from '../reasons.ts';
import type { FileSample, ReadOptions, ReadResult, Source, SourceFile } from '../source.ts';
import { StreamDecoder } from '../table/decode.ts';
import { formatOf, type StreamedFormat } from './formats.ts';
import { GraphFacts } from './graph-facts.ts';
import { withOwner } from './graph-people.ts';
import type { JsonGraph } from './json-graphs.ts';
import { XmlReader } from './xml-reader.ts';

export const graph: Source = { id: 'graph', readsTogether: false, recognise, read };

function recognise(sample: FileSample): number {
  return formatOf(headText(sample)?.text ?? '') === null ? 0 : 0.95;
}

async function read([file]: readonly SourceFile[], options: ReadOptions): Promise<ReadResult> {
  options.signal?.throwIfAborted();
  if (!file) return { ok: false, reports: [] };
  const head = await readHead(file, SNIFF_BYTES);
  const found = formatOf(headText({ head, size: file.size })?.text ?? '');
  const builder = new BatchBuilder('graph');
  const report = new ReportBuilder(file.name, 'graph');
  const facts = new GraphFacts(builder);
  facts.startFile(file.name, report);
  const refusal =
    found === null
      ? ({ kind: 'looks-like', what: 'no network file' } as const)
      : found.kind === 'json'
        ? await takeJson(file, found.format, facts, options)
        : await takeStreamed(file, head, found.format, facts, report, options);
  const reason = refusal ?? facts.excess ?? (facts.isEmpty ? ({ kind: 'empty' } as const) : null);
  if (reason !== null) return refuse([file], reason, 'graph');
  const owner = await facts.finish(options);
  const reports = [withOwner(report.finish('graph', null), owner)];
  return { ok: true, batch: builder.finish(), reports };
}

async function takeJson(
  file: SourceFile,
  format: JsonGraph,
  facts: GraphFacts,
  { signal, breathe, onProgress }: ReadOptions,
): Promise<RefusalReason | null> {
  let bytes = 0;
  const answer = await readJson(file, signal ? { signal } : {}, (more) => {
    bytes += more;
    onProgress?.(bytes, 0);
  });
  if (answer.kind === 'refused') return answer.refusal;
  await breathe?.();
  signal?.throwIfAborted();
  format.read(answer.value, facts);
  return null;
}

async function takeStreamed(
  file: SourceFile,
  head: Uint8Array,
  format: StreamedFormat,
  facts: GraphFacts,
  report: ReportBuilder,
  options: ReadOptions,
): Promise<RefusalReason | null> {
  const decoder = new StreamDecoder(head);
  const reader = format.reader(facts);
  const refusal = await eachPiece(pieces(file), options, {
    records: () => report.records,
    take: (piece, isLast) => {
      const broken = reader.push(decoder.push(piece, isLast));
      return broken ?? (isLast ? reader.finish() : facts.excess);
    },
  });
  if (refusal !== null) return refusal;
  const line = facts.hasNobody && reader instanceof XmlReader ? reader.brokenLine : null;
  return line === null ? null : { kind: 'broken-xml', line };
}
