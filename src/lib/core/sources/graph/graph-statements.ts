/**
 * What a network states, as facts: its settled nodes as persons and where they belong, its edges as relations, each
 * with what is told of it where Kith wrote the file. Which node is whom stands in `graph-people.ts`, how edges are
 * gathered in `graph-facts.ts`, which says what makes two of them one. Cost: O(nodes + edges).
 */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import { handleIdentity, normaliseName } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import type { ReportBuilder } from '../report-builder.ts';
import type { SettledNode } from './graph-people.ts';
import type { ToldMembership, ToldStatement } from './told-values.ts';

/** A file that is read: its report, and its number among the batch's. */
export interface GraphFile {
  report: ReportBuilder;
  index: number;
}

/** An edge once its ends are known. */
export interface StatedEdge {
  /** Index among the files of one reading. */
  file: number;
  row: number;
  weight: number;
  label: string;
  isDirected: boolean;
  isMerged: boolean;
  told: ToldStatement | null;
}

export class GraphStatements {
  readonly #builder: BatchBuilder;
  readonly #files: readonly GraphFile[];

  /** `files`: of one reading, as nodes and edges number them. */
  constructor(builder: BatchBuilder, files: readonly GraphFile[]) {
    this.#builder = builder;
    this.#files = files;
  }

  /** Whom a node stands for and where they belong; an organisation is nobody. */
  person(node: SettledNode): void {
    const { id, name, handles, handle, organisations, role, places, row } = node;
    const { report, index: file } = this.#fileOf(node.file);
    if (node.isOrganisation) return;
    if (!node.isListed) report.doubt(row, { kind: 'unlisted-end', id });
    // What an end is called never replaces what a list says of it.
    const key = hash64(text([node.isImplied ? 'end' : 'node', id, normaliseName(name)]));
    const { told, memberships } = node;
    if (told) report.tally('ties-told', 0);
    const said = told === null ? [] : [JSON.stringify(told)];
    const content = text(['node', name, ...handles, ...organisations, role, ...said]);
    this.#builder.addRecord({
      key,
      content,
      handles,
      name,
      places,
      row,
      file,
      ...(told ? { told } : {}),
    });
    if (places.length > 0) report.tally('people-placed');
    report.sawPerson(node.number, handle, name);
    if (memberships) {
      for (const membership of memberships) this.#tellMembership(node, membership);
      return;
    }
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

  /** The same organisation with another role or span is a newer version of it. */
  #tellMembership(person: SettledNode, { organisation, rows, ...rest }: ToldMembership): void {
    const { report, index: file } = this.#fileOf(person.file);
    const base = [handleIdentity(person.handle), normaliseName(organisation)];
    const isNew = this.#builder.addAffiliation({
      key: hash64(text(['told-belongs', ...base])),
      content: text(['told-belongs', ...base, JSON.stringify([rows, rest])]),
      ...{ person: person.handle, organisation, ...rest, toldRows: rows, row: person.row, file },
    });
    if (isNew) report.keptAffiliation();
  }

  /** A tie between two, or that one belongs to the other. */
  tie(a: SettledNode, b: SettledNode, edge: StatedEdge): void {
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
    const { told } = edge;
    const base = text([told ? 'told' : 'tie', edge.isDirected ? 'to' : 'with', ...ends, label]);
    const isNew = told
      ? this.#builder.addRelation({
          ...{ key: hash64(base), content: text([base, JSON.stringify(told)]) },
          ...{ a: a.handle, b: b.handle, row, file },
          ...{ kind: 'told', weight: told.strength, told: told.tie },
        })
      : this.#builder.addRelation({
          ...{ key: hash64(base), content: text([base, String(weight)]), a: a.handle, b: b.handle },
          ...{ weight, label: label || null, row, file },
        });
    // Two nodes that share all their handles are one person: so are their ties.
    if (!isNew) return report.skip(row, { kind: 'repeated-id', id: '' });
    report.keptRelation();
    if (told) report.tally('ties-told');
    report.sawInRow(a.number);
    report.sawInRow(b.number);
  }

  #fileOf(file: number): GraphFile {
    const found = this.#files[file];
    if (!found) throw new Error('no such file');
    return found;
  }
}

/** The unit separator cannot stand in what is read. */
function text(parts: readonly string[]): string {
  return parts.join('\u001f');
}
