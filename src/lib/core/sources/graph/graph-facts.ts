/**
 * Nodes and edges of a network file to facts, once the file has ended: an edge may come before its nodes,
 * and only all nodes together tell which names are carried twice.
 *
 * Nodes. A node with a key (address, number, profile) is that key's person. One with nothing but a name is
 * `name:` it, as a cell of a table is, so that a list of ties and a network of the same names agree; nodes
 * of one name and different ids stay apart, told by their ids. Handles that an export of Kith's lists are
 * taken as they stand. A second node of one id is set aside; an end that no node stands for becomes one.
 * Edges. Stated relations with their weights. Equal ones (same ends, same label, same direction) are one,
 * with their weights added as the rows of a list of ties are (none counts 1); an edge back is another one.
 * A tie keeps its key when its weight changes, so that a newer export replaces it. Where Kith wrote the file,
 * it tells more of people and ties (`told-values.ts`): then they are told, not listed. How each becomes a fact
 * stands in `graph-statements.ts`.
 * Memory: an object a node, 29 bytes an edge, and the facts. Cost: linear.
 */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import { float64, uint16, uint32, uint8 } from '../../facts/growable-column.ts';
import type { ReportBuilder } from '../report-builder.ts';
import type { RefusalReason } from '../reasons.ts';
import type { ReadOptions } from '../source.ts';
import { MAX_ROWS } from '../limits.ts';
import { readWeight } from '../table/weights.ts';
import type { GraphEdge, GraphNode, GraphTaker } from './graph-stream.ts';
import { mergeParallel } from './parallel-ties.ts';
import { settleNodes, type NodeDraft, type SettledNode } from './graph-people.ts';
import { edgeContent, nodeContent } from './graph-words.ts';
import { GraphStatements, type GraphFile } from './graph-statements.ts';
import { toldTieIn, type ToldStatement } from './told-values.ts';

/** Edges made facts before a word to stop is let in. */
const EDGES_A_BREATH = 50_000;

export class GraphFacts implements GraphTaker {
  readonly #builder: BatchBuilder;
  readonly #files: GraphFile[] = [];
  readonly #nodes: NodeDraft[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly #labels: string[] = [''];
  readonly #labelIndex = new Map<string, number>([['', 0]]);
  /** What is told of an edge, by its place. */
  readonly #told = new Map<number, ToldStatement>();
  #owner: string | null = null;
  #records = 0;
  readonly #edges = {
    source: uint32(),
    target: uint32(),
    weight: float64(),
    label: uint32(),
    row: uint32(),
    file: uint16(),
    isDirected: uint8(),
  };

  constructor(builder: BatchBuilder) {
    this.#builder = builder;
  }

  /** What follows stands in this file. */
  startFile(name: string, report: ReportBuilder): void {
    this.#files.push({ report, index: this.#builder.startFile(name) });
  }

  /** Why there is too much of it; null as long as there is not. */
  get excess(): RefusalReason | null {
    return this.#records > MAX_ROWS ? { kind: 'too-many-rows', limit: MAX_ROWS } : null;
  }

  /** Whether nothing was found at all, and whether nothing of it is a node. */
  get isEmpty(): boolean {
    return this.#records === 0;
  }

  get hasNobody(): boolean {
    return this.#nodes.length === 0;
  }

  node({ id: written, values, isOrganisation = false }: GraphNode): void {
    const at = this.#sawRecord();
    const content = nodeContent(written.trim(), values);
    const id = written.trim() || content.name;
    if (id === '') return this.#report.skip(at, { kind: 'no-name' });
    const known = this.#nodes[this.#indexOf.get(id) ?? -1];
    if (known?.isListed) return this.#report.skip(at, { kind: 'repeated-id', id });
    const place = { isListed: true, isImplied: false, isOrganisation, row: at };
    const file = this.#files.length - 1;
    const draft: NodeDraft = { ...content, id, name: content.name || id, file, ...place };
    if (content.told?.isMe === true) this.#owner = id;
    if (known) Object.assign(known, draft);
    else this.#add(draft);
  }

  implied({ id: written, values, isOrganisation = false }: GraphNode): void {
    const id = written.trim();
    if (id === '' || this.#indexOf.has(id)) return;
    const content = nodeContent(id, values);
    const row = this.#report.records + 1;
    const place = { isListed: true, isImplied: true, isOrganisation, row };
    this.#add({ ...content, file: this.#files.length - 1, id, name: content.name || id, ...place });
  }

  edge({ source, target, isDirected, values }: GraphEdge): void {
    const at = this.#sawRecord();
    const [from, to] = [source.trim(), target.trim()];
    if (from === '') return this.#report.skip(at, { kind: 'no-source' });
    if (to === '') return this.#report.skip(at, { kind: 'no-target' });
    const { weight, label } = edgeContent(values);
    const told = toldTieIn(values);
    if (told) this.#told.set(this.#edges.row.length, told);
    const answer = told ? { weight: told.strength } : readWeight(weight, ',');
    if (answer.weight === null && answer.reason) this.#report.doubt(at, answer.reason);
    this.#edges.source.push(this.#endAt(from, at));
    this.#edges.target.push(this.#endAt(to, at));
    this.#edges.weight.push(answer.weight ?? NaN);
    this.#edges.label.push(this.#labelAt(told ? '' : label));
    this.#edges.row.push(at);
    this.#edges.file.push(this.#files.length - 1);
    this.#edges.isDirected.push(isDirected && !told ? 1 : 0);
  }

  stray(): void {
    this.#report.doubt(this.#report.records + 1, { kind: 'stray-line' });
  }

  broken(): void {
    this.#report.doubt(this.#report.records + 1, { kind: 'broken-tag' });
  }

  cutOff(): void {
    this.#report.doubt(Math.max(1, this.#report.records), { kind: 'cut-off' });
  }

  /** Adds the facts; answers the node that is the owner. Rejects only with the signal's abort reason. */
  async finish({ signal, breathe }: ReadOptions): Promise<SettledNode | null> {
    const nodes = settleNodes(this.#nodes);
    const statements = new GraphStatements(this.#builder, this.#files);
    nodes.forEach((node) => statements.person(node));
    const edges = {
      source: this.#edges.source.finish(),
      target: this.#edges.target.finish(),
      weight: this.#edges.weight.finish(),
      label: this.#edges.label.finish(),
      row: this.#edges.row.finish(),
      file: this.#edges.file.finish(),
      isDirected: this.#edges.isDirected.finish(),
    };
    const isMerged = mergeParallel(edges);
    for (let i = 0; i < edges.row.length; i += 1) {
      if (i % EDGES_A_BREATH === EDGES_A_BREATH - 1) {
        await breathe?.();
        signal?.throwIfAborted();
      }
      const a = nodes[edges.source[i] ?? 0];
      const b = nodes[edges.target[i] ?? 0];
      if (a && b) {
        statements.tie(a, b, {
          file: edges.file[i] ?? 0,
          row: edges.row[i] ?? 0,
          weight: edges.weight[i] ?? NaN,
          label: this.#labels[edges.label[i] ?? 0] ?? '',
          isDirected: edges.isDirected[i] === 1,
          isMerged: isMerged[i] === 1,
          told: this.#told.get(i) ?? null,
        });
      }
    }
    return nodes[this.#indexOf.get(this.#owner ?? '') ?? -1] ?? null;
  }

  get #report(): ReportBuilder {
    const file = this.#files.at(-1);
    if (!file) throw new Error('no file was started');
    return file.report;
  }

  #sawRecord(): number {
    this.#records += 1;
    this.#report.sawRow();
    return this.#report.records;
  }

  #add(draft: NodeDraft): number {
    this.#indexOf.set(draft.id, this.#nodes.length);
    return this.#nodes.push(draft) - 1;
  }

  #endAt(id: string, row: number): number {
    const known = this.#indexOf.get(id);
    if (known !== undefined) return known;
    const content = nodeContent(id, []);
    const place = { isListed: false, isImplied: false, isOrganisation: false, row };
    return this.#add({ ...content, file: this.#files.length - 1, id, name: id, ...place });
  }

  #labelAt(label: string): number {
    const known = this.#labelIndex.get(label);
    if (known !== undefined) return known;
    this.#labelIndex.set(label, this.#labels.length);
    return this.#labels.push(label) - 1;
  }
}
