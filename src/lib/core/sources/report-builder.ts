/** Gathers what a reading has to tell: counts, problems in file order, coverage and possible owners. */
import type { Coverage, SourceId } from '../facts/facts.ts';
import { byCodePoint, visibleText, type Handle } from '../facts/handles.ts';
import { OWNER_CANDIDATES, PROBLEMS_KEPT } from './limits.ts';
import type { OtherSender } from '../facts/aside.ts';
import type { FileReport, Problem, TallyKind } from './file-report.ts';
import type { ReadReason, RefusalReason } from './reasons.ts';
import type { ReadResult, SourceFile } from './source.ts';

export type RefusedReport = FileReport & { refusal: RefusalReason };

/** The report of a file nothing was read from. */
export function refused(
  name: string,
  refusal: RefusalReason,
  source: SourceId | null = null,
): RefusedReport {
  return { ...new ReportBuilder(name, source).finish(null, null), refusal };
}

/** The answer to files of which nothing is read. */
export function refuse(
  files: readonly SourceFile[],
  refusal: RefusalReason,
  source: SourceId,
): ReadResult {
  return { ok: false, reports: files.map(({ name }) => refused(name, refusal, source)) };
}

/** The span several files speak for together; null when none is dated. */
export function coverageOf(reports: readonly FileReport[]): Coverage | null {
  const spans = reports.flatMap(({ coverage }) => (coverage ? [coverage] : []));
  if (spans.length === 0) return null;
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  };
}

export class ReportBuilder {
  readonly #name: string;
  readonly #source: SourceId | null;
  readonly #problems: Problem[] = [];
  readonly #counts = new Map<ReadReason['kind'], number>();
  readonly #people = new Map<string, { handle: Handle; name: string; rows: number }>();
  readonly #tallies = new Map<TallyKind, number>();
  #otherSenders: OtherSender[] = [];
  #dateOrder: FileReport['dateOrder'] = null;
  #records = 0;
  #skipped = 0;
  #interactions = 0;
  #relations = 0;
  #affiliations = 0;
  #from = Infinity;
  #to = -Infinity;

  constructor(name: string, source: SourceId | null) {
    this.#name = name;
    this.#source = source;
  }

  get records(): number {
    return this.#records;
  }

  /** A row was seen, whether it is kept or not. */
  sawRow(): void {
    this.#records += 1;
  }

  /** A row was set aside. Called at most once a row. */
  skip(at: number, reason: ReadReason): void {
    this.#skipped += 1;
    this.#tell({ at, reason, isSkipped: true });
  }

  /** A row was kept with a doubt. */
  doubt(at: number, reason: ReadReason): void {
    this.#tell({ at, reason, isSkipped: false });
  }

  /** A person is named. `identity` tells equal names; the first spelling seen stands for them. */
  sawPerson(identity: string, handle: Handle, name: string): void {
    if (!this.#people.has(identity)) {
      this.#people.set(identity, { handle, name: visibleText(name), rows: 0 });
    }
  }

  /** A kept row involves a person who was seen. */
  sawInRow(identity: string): void {
    const person = this.#people.get(identity);
    if (person) person.rows += 1;
  }

  keptInteraction(instant: number): void {
    this.#interactions += 1;
    if (instant < this.#from) this.#from = instant;
    if (instant > this.#to) this.#to = instant;
  }

  keptRelation(): void {
    this.#relations += 1;
  }

  keptAffiliation(): void {
    this.#affiliations += 1;
  }

  /** Counts something of the source's own: `count` more of this kind, 0 to name it at all. */
  tally(kind: TallyKind, count = 1): void {
    this.#tallies.set(kind, (this.#tallies.get(kind) ?? 0) + count);
  }

  /** How dates with two readings were read. */
  setDateOrder(order: FileReport['dateOrder']): void {
    this.#dateOrder = order;
  }

  /** Who wrote or was written to but is nobody's tie; most messages first. */
  setOtherSenders(senders: readonly OtherSender[]): void {
    this.#otherSenders = [...senders].sort(
      (a, b) => b.messages - a.messages || byCodePoint(a.handle, b.handle),
    );
  }

  finish(shape: FileReport['shape'], refusal: RefusalReason | null): FileReport {
    return {
      name: this.#name,
      source: this.#source,
      shape,
      records: this.#records,
      people: this.#people.size,
      interactions: this.#interactions,
      relations: this.#relations,
      affiliations: this.#affiliations,
      skipped: this.#skipped,
      problems: this.#problems,
      problemCounts: [...this.#counts].map(([kind, count]) => ({ kind, count })),
      refusal,
      coverage: this.#coverage(),
      ownerCandidates: this.#ownerCandidates(),
      dateOrder: this.#dateOrder,
      tallies: [...this.#tallies].map(([kind, count]) => ({ kind, count })),
      otherSenders: this.#otherSenders,
    };
  }

  #tell(problem: Problem): void {
    const { kind } = problem.reason;
    const earlier = this.#counts.get(kind) ?? 0;
    this.#counts.set(kind, earlier + 1);
    if (earlier === 0 || this.#problems.length < PROBLEMS_KEPT) this.#problems.push(problem);
  }

  #coverage(): Coverage | null {
    return this.#from <= this.#to ? { from: this.#from, to: this.#to } : null;
  }

  #ownerCandidates(): FileReport['ownerCandidates'] {
    return [...this.#people.values()]
      .filter(({ rows }) => rows > 0)
      .sort((a, b) => b.rows - a.rows || byCodePoint(a.handle, b.handle))
      .slice(0, OWNER_CANDIDATES);
  }
}
