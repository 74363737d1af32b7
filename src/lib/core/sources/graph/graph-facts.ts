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
 * A tie keeps its key when its weight changes, so that a newer export replaces it.
 * Memory: an object a node, 29 bytes an edge, and the facts. Cost: linear.
 */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import { float64, uint16, uint32, uint8 } from '../../facts/growable-column.ts';
import { hash64 } from '../../facts/hash.ts';
import { handleIdentity, normaliseName } from '../../facts/handles.ts';
import type { ReportBuilder } from '../report-builder.ts';
import type { RefusalReason } from '../reasons.ts';
import type { ReadOptions } from '../source.ts';
import { MAX_ROWS } from '../limits.ts';
import { readWeight } from '../table/weights.ts';
import type { GraphEdge, GraphNode, GraphTaker } from './graph-stream.ts';
import { mergeParallel } from './parallel-ties.ts';
import { settleNodes, type NodeDraft, type SettledNode } from './graph-people.ts';
import { edgeContent, nodeContent } from './graph-words.ts';

/** Edges made facts before a word to stop is let in. */
const EDGES_A_BREATH = 50_000;

export class GraphFacts implements GraphTaker {
  readonly #builder: BatchBuilder;
  readonly #files: { report: ReportBuilder; index: number }[] = [];
  readonly #nodes: NodeDraft[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly #labels: string[] = [''];
  readonly #labelIndex = new Map<string, number>([['', 0]]);
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
    const place = { isListed: true, isOrganisation, row: at, file: this.#files.length - 1 };
    const draft: NodeDraft = { ...content, id, name: content.name || id, ...place };
    if (known) Object.assign(known, draft);
    else this.#add(draft);
  }

  implied({ id: written, values, isOrganisation = false }: GraphNode): void {
    const id = written.trim();
    if (id === '' || this.#indexOf.has(id)) return;
    const content = nodeContent(id, values);
    const row = this.#report.records + 1;
    const place = { isListed: true, isOrganisation, row, file: this.#files.length - 1 };
    this.#add({ ...content, id, name: content.name || id, ...place });
  }

  edge({ source, target, isDirected, values }: GraphEdge): void {
    const at = this.#sawRecord();
    const [from, to] = [source.trim(), target.trim()];
    if (from === '') return this.#report.skip(at, { kind: 'no-source' });
    if (to === '') return this.#report.skip(at, { kind: 'no-target' });
    const { weight, label } = edgeContent(values);
    const answer = readWeight(weight, ',');
    if (answer.weight === null && answer.reason) this.#report.doubt(at, answer.reason);
    this.#edges.source.push(this.#endAt(from, at));
    this.#edges.target.push(this.#endAt(to, at));
    this.#edges.weight.push(answer.weight ?? NaN);
    this.#edges.label.push(this.#labelAt(label));
    this.#edges.row.push(at);
    this.#edges.file.push(this.#files.length - 1);
    this.#edges.isDirected.push(isDirected ? 1 : 0);
  }

  owner(id: string): void {
    this.#owner = id.trim();
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
    nodes.forEach((node) => this.#addPerson(node));
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
        this.#relate(a, b, {
          file: edges.file[i] ?? 0,
          row: edges.row[i] ?? 0,
          weight: edges.weight[i] ?? NaN,
          label: this.#labels[edges.label[i] ?? 0] ?? '',
          isDirected: edges.isDirected[i] === 1,
          isMerged: isMerged[i] === 1,
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
    const place = { isListed: false, isOrganisation: false, row, file: this.#files.length - 1 };
    return this.#add({ ...content, id, name: id, ...place });
  }

  #labelAt(label: string): number {
    const known = this.#labelIndex.get(label);
    if (known !== undefined) return known;
    this.#labelIndex.set(label, this.#labels.length);
    return this.#labels.push(label) - 1;
  }

  #addPerson(node: SettledNode): void {
    const { id, name, handles, handle, organisations, role, places, row } = node;
    const { report, index: file } = this.#fileOf(node.file);
    if (node.isOrganisation) return;
    if (!node.isListed) report.doubt(row, { kind: 'unlisted-end', id });
    const key = hash64(text(['node', id, normaliseName(name)]));
    const content = text(['node', name, ...handles, ...organisations, role]);
    this.#builder.addRecord({ key, content, handles, name, places, row, file });
    if (places.length > 0) report.tally('people-placed');
    report.sawPerson(node.number, handle, name);
    for (const organisation of organisations) this.#belong(node, organisation, role, row);
  }

  #belong(person: SettledNode, organisation: string, role: string, row: number): void {
    const { report, index: file } = this.#fileOf(person.file);
    const base = [handleIdentity(person.handle), normaliseName(organisation)];
    const isNew = this.#builder.addAffiliation({
      key: hash64(text(['node-belongs', person.id, ...base])),
      content: text(['node-belongs', ...base, role]),
      ...{ person: person.handle, organisation, role: role || null },
      ...{ first: null, last: null, row, file },
    });
    if (isNew) report.keptAffiliation();
  }

  #relate(a: SettledNode, b: SettledNode, edge: Edge): void {
    const { report, index: file } = this.#fileOf(edge.file);
    const { row, weight, label } = edge;
    if (a.isOrganisation && b.isOrganisation) {
      return report.skip(row, { kind: 'organisations-only' });
    }
    if (a.isOrganisation) return this.#belong(b, a.name, '', row);
    if (b.isOrganisation) return this.#belong(a, b.name, '', row);
    if (a.identity === b.identity) return report.skip(row, { kind: 'self-tie', name: a.name });
    if (edge.isMerged) {
      return report.doubt(row, { kind: 'parallel-tie', name: a.name, other: b.name });
    }
    const isTurned = !edge.isDirected && b.identity < a.identity;
    const ends = isTurned ? [b.identity, a.identity] : [a.identity, b.identity];
    const base = text(['tie', edge.isDirected ? 'to' : 'with', ...ends, label]);
    const isNew = this.#builder.addRelation({
      ...{ key: hash64(base), content: text([base, String(weight)]), a: a.handle, b: b.handle },
      ...{ weight, label: label || null, row, file },
    });
    // Two nodes that share all their handles are one person: so are their ties.
    if (!isNew) return report.skip(row, { kind: 'repeated-id', id: '' });
    report.keptRelation();
    report.sawInRow(a.number);
    report.sawInRow(b.number);
  }

  #fileOf(file: number): { report: ReportBuilder; index: number } {
    const found = this.#files[file];
    if (!found) throw new Error('no such file');
    return found;
  }
}

interface Edge {
  file: number;
  row: number;
  weight: number;
  label: string;
  isDirected: boolean;
  isMerged: boolean;
}

/** The unit separator cannot stand in what is read. */
function text(parts: readonly string[]): string {
  return parts.join('\u001f');
}
