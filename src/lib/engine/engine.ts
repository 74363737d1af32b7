/**
 * The engine: owns the vault and the core for one tab, and answers `EngineApi`.
 *
 * Every change goes the same way: under the writer's lock read what other tabs did, try the step on a
 * draft, work out what follows, and only then write it in one strict transaction. A change that is
 * cancelled or fails leaves memory and vault as they were. Calls wait for each other; cancel does not.
 */
import { upTo } from '#core/facts/as-of.ts';
import type { FactSet } from '#core/facts/facts.ts';
import { introduce } from '#core/introductions/introduce.ts';
import type { TableAnswer, TableMapping } from '#core/sources/table/mapping.ts';
import { givenName } from '#core/sources/containers/entry-names.ts';
import type { TargetAnswer } from '#core/introductions/introduction.ts';
import type { YearChanges } from '#core/composition/year-changes.ts';
import type { StoredImport } from '#vault/batches.ts';
import { changesFor, changesForAdding } from '#vault/commands.ts';
import { readCopy, writeCopy } from '#vault/copy.ts';
import {
  foldDocument,
  recordStep,
  tablesSaid,
  type Change,
  type DecisionDocument,
} from '#vault/decision-document.ts';
import { reasonFor } from '#vault/failures.ts';
import { historyOf, reversalOf } from '#vault/undo.ts';
import type { VaultState } from '#vault/schema.ts';
import { Vault } from '#vault/vault.ts';
import { addStepName, stepName } from '#words/engine.ts';
import { basisOf, viewpointOf } from './basis.ts';
import { Concluder, type Basis } from './conclude.ts';
import { evidenceOf } from './evidence.ts';
import { Cancelled, Job } from './job.ts';
import { factsOf, Knowledge } from './knowledge.ts';
import { ownerAfter, ownerInForce, replacedBy } from './owner.ts';
import { ownerCandidates } from './owner-candidates.ts';
import {
  compareReading,
  previewReadings,
  readForPreview,
  sourceFiles,
  tablesRead,
  type Reading,
} from './preview.ts';
import type {
  Canary,
  CopyDescription,
  DecisionCommand,
  EngineApi,
  EngineError,
  EvidenceRow,
  ImportPreview,
  Outcome,
  OwnerChoice,
  PersonPart,
  PreviewOptions,
  Progress,
  Snapshot,
} from './protocol.ts';
import { recordsOf } from './person-records.ts';
import {
  connectorWords,
  groupPins,
  pairsLetBe,
  rhythmChoices,
  standingOf,
  stepState,
  summaryOf,
} from './snapshot.ts';
import { asWriter, asWriterIfFree, joinTabs, type Tabs } from './tabs.ts';
import { YearReplay } from './year-replay.ts';

export interface EngineSetting {
  /** The database's name, and the root of the lock's and the channel's. */
  vaultName: string;
  timeZone: string;
  /** Ms since 1970 UTC. */
  now: () => number;
  newId: () => string;
  /** Differs with every build of the code; null keeps no conclusions (while the code is being edited). */
  codeVersion: string | null;
}

/** What is shown now: conclusions and the very facts they rest on. */
interface Shown {
  snapshot: Snapshot;
  facts: FactSet | null;
  basis: Basis | null;
}

interface OpenPreview {
  id: string;
  reading: Reading;
  epoch: number;
  /** What was said of its tables' columns, to remember. */
  tables: ReadonlyMap<string, TableMapping>;
}

/** A failure on its way to the engine's door. */
class Refused extends Error {
  constructor(readonly error: EngineError) {
    super(error.kind);
  }
}

const SILENT = (): void => {};

export class Engine implements EngineApi {
  readonly #setting: EngineSetting;
  readonly #tabs: Tabs;
  readonly #concluder: Concluder;
  readonly #lastYear = new YearReplay();
  #vault: Vault | null = null;
  #knowledge: Knowledge | null = null;
  #shown: Shown | null = null;
  #preview: OpenPreview | null = null;
  #job: Job | null = null;
  #line: Promise<unknown> = Promise.resolve();
  #listeners: ((snapshot: Snapshot) => void)[] = [];
  #hasToldLoss = false;

  constructor(setting: EngineSetting) {
    this.#setting = setting;
    this.#concluder = new Concluder(setting.codeVersion);
    this.#tabs = joinTabs(setting.vaultName, (revision) => void this.#follow(revision));
  }

  /** Lets go of the database and of the other tabs. */
  close(): void {
    this.#tabs.close();
    this.#vault?.close();
    this.#vault = null;
  }

  open(
    canary: Canary | null,
    onProgress: (progress: Progress) => void,
  ): Promise<Outcome<Snapshot>> {
    return this.#inLine(onProgress, async (job) => {
      job.report({ stage: 'opening' });
      await this.#checkForLoss(canary);
      const knowledge = await this.#known();
      await asWriterIfFree(this.#setting.vaultName, () => knowledge.foldIfLong());
      return this.#show(knowledge, job);
    });
  }

  subscribe(onChange: (snapshot: Snapshot) => void): Promise<void> {
    this.#listeners.push(onChange);
    return Promise.resolve();
  }

  preview(
    files: File[],
    onProgress: (progress: Progress) => void,
    options: PreviewOptions = {},
  ): Promise<Outcome<ImportPreview>> {
    return this.#inLine(onProgress, async (job) => {
      const { timeZone, now, newId } = this.#setting;
      const sampleAsOf = options.sample?.asOf ?? null;
      const dateOrder = options.dateOrder ?? null;
      const said = options.tables ?? new Map<string, TableAnswer>();
      const tables = new Map([...tablesSaid((await this.#known()).doc), ...said]);
      const about = { timeZone, newId, addedAt: now(), sampleAsOf, dateOrder, tables };
      const reading = valueOf(await readForPreview(sourceFiles(files, options.paths), about, job));
      job.report({ stage: 'comparing' });
      await job.breathe();
      const knowledge = await this.#known();
      const decisions = knowledge.decisions();
      const replaced = replacedBy(reading.imports, knowledge);
      const beside = knowledge.live(decisions).filter(({ row }) => !replaced.includes(row.id));
      const owner =
        replaced.length > 0
          ? null
          : ownerInForce(knowledge.decisions(), this.#shown?.snapshot.conclusions ?? null);
      const id = newId();
      const { epoch } = knowledge.state;
      this.#preview = { id, reading, epoch, tables: tablesRead(reading, said) };
      return {
        id,
        reports: reading.reports,
        ...compareReading(reading, knowledge.facts(beside)),
        readings: previewReadings(reading, beside),
        ownerCandidates:
          owner === null ? ownerCandidates(reading.reports, factsOf(reading.imports)) : [],
        replacesSample: replaced.length > 0,
        owner,
      };
    });
  }

  commit(
    previewId: string,
    owner: OwnerChoice,
    onProgress: (progress: Progress) => void,
  ): Promise<Outcome<Snapshot>> {
    return this.#inLine(onProgress, (job) =>
      this.#locked(async (knowledge) => {
        const preview = this.#preview;
        if (preview?.id !== previewId || preview.epoch !== knowledge.state.epoch) {
          throw new Refused({ kind: 'stale-preview' });
        }
        const { imports } = preview.reading;
        const draft = knowledge.draft();
        const replaced = replacedBy(imports, knowledge);
        const ids = imports.map(({ row }) => row.id);
        const changes = changesForAdding(draft, {
          ...{ added: ids, takenBack: replaced, owner: ownerAfter(owner, replaced) },
          tables: preview.tables,
        });
        const given = imports.flatMap(({ row }) => row.files.map(givenName));
        const name = addStepName([...new Set(given)]);
        const update = this.#record(draft, name, changes);
        const snapshot = await this.#change(knowledge, draft, imports, job, (vault) => {
          job.report({ stage: 'saving' });
          return vault.addImports(imports, update);
        });
        this.#preview = null;
        return snapshot;
      }),
    );
  }

  discard(previewId: string): Promise<void> {
    if (this.#preview?.id === previewId) this.#preview = null;
    return Promise.resolve();
  }

  cancel(): Promise<void> {
    this.#job?.cancel();
    return Promise.resolve();
  }

  decide(command: DecisionCommand): Promise<Outcome<Snapshot>> {
    return this.#inLine(SILENT, (job) =>
      this.#locked(async (knowledge) => {
        const draft = knowledge.draft();
        const changes = changesFor(draft, command);
        if (changes.length === 0) return this.#show(knowledge, job);
        const update = this.#record(draft, stepName(command), changes);
        return this.#change(knowledge, draft, [], job, (vault) => vault.appendUpdate(update));
      }),
    );
  }

  undo(): Promise<Outcome<Snapshot>> {
    return this.#takeBack('done');
  }

  redo(): Promise<Outcome<Snapshot>> {
    return this.#takeBack('undone');
  }

  evidence(tie: number, limit: number): Promise<EvidenceRow[]> {
    const { snapshot, facts } = this.#shown ?? {};
    const conclusions = snapshot?.conclusions;
    return Promise.resolve(conclusions && facts ? evidenceOf(conclusions, facts, tie, limit) : []);
  }

  records(person: number): Promise<PersonPart[]> {
    const { snapshot, facts } = this.#shown ?? {};
    const conclusions = snapshot?.conclusions;
    return Promise.resolve(conclusions && facts ? recordsOf(conclusions, facts, person) : []);
  }

  introduce(target: string): Promise<TargetAnswer> {
    const { snapshot, facts } = this.#shown ?? {};
    const conclusions = snapshot?.conclusions;
    return Promise.resolve(
      conclusions && facts
        ? introduce(conclusions, facts, target, this.#knowledge?.decisions().connectors)
        : { kind: 'unknown', text: target },
    );
  }

  async lastYear(onProgress: (progress: Progress) => void): Promise<Outcome<YearChanges | null>> {
    const { snapshot, basis } = this.#shown ?? {};
    const conclusions = snapshot?.conclusions;
    if (!conclusions || !basis) return { ok: true, value: null };
    const job = new Job(onProgress, this.#setting.now);
    try {
      return { ok: true, value: await this.#lastYear.changes(basis, conclusions, job) };
    } catch (thrown) {
      return { ok: false, error: errorOf(thrown) };
    }
  }

  stopLastYear(): Promise<void> {
    this.#lastYear.stop();
    return Promise.resolve();
  }

  saveCopy(): Promise<Outcome<Blob>> {
    return this.#inLine(SILENT, async () => {
      const knowledge = await this.#known();
      return writeCopy(knowledge.imports, knowledge.doc, this.#setting.now());
    });
  }

  inspectCopy(file: File): Promise<Outcome<CopyDescription>> {
    return this.#inLine(SILENT, async () => valueOf(await readCopy(file)).description);
  }

  restoreCopy(file: File): Promise<Outcome<Snapshot>> {
    return this.#inLine(SILENT, async (job) => {
      const { imports, doc } = valueOf(await readCopy(file));
      job.throwIfCancelled();
      return this.#replace(job, (vault) => vault.replaceEverything(imports, foldDocument(doc)));
    });
  }

  eraseEverything(): Promise<Outcome<Snapshot>> {
    return this.#inLine(SILENT, (job) => this.#replace(job, (vault) => vault.eraseEverything()));
  }

  /** Takes back the last step that is done, or the last undo; what was changed since stays. */
  #takeBack(which: 'done' | 'undone'): Promise<Outcome<Snapshot>> {
    return this.#inLine(SILENT, (job) =>
      this.#locked(async (knowledge) => {
        const draft = knowledge.draft();
        const step = historyOf(draft)[which].at(-1);
        if (!step) return this.#show(knowledge, job);
        const { changes, leftInPlace } = reversalOf(draft, step);
        if (changes.length === 0) {
          throw new Refused({ kind: 'undo-refused', changedSince: leftInPlace });
        }
        const update = this.#record(draft, step.name, changes, step.id);
        const write = (vault: Vault) => vault.appendUpdate(update);
        const snapshot = await this.#change(knowledge, draft, [], job, write);
        return { ...snapshot, steps: { ...snapshot.steps, leftInPlace } };
      }),
    );
  }

  #record(draft: DecisionDocument, name: string, changes: Change[], reverts?: string): Uint8Array {
    const { newId, now } = this.#setting;
    const step = { id: newId(), at: now(), name, changes };
    return recordStep(draft, reverts === undefined ? step : { ...step, reverts });
  }

  /** Works out what follows from a draft, then writes, then tells: in this order, or not at all. */
  async #change(
    knowledge: Knowledge,
    draft: DecisionDocument,
    added: readonly StoredImport[],
    job: Job,
    write: (vault: Vault) => Promise<VaultState>,
  ): Promise<Snapshot> {
    const basis = this.#basisOf(knowledge, draft, added);
    const vault = await this.#opened();
    if (basis) await this.#concluder.conclude(basis, vault, job);
    const state = await write(vault);
    await knowledge.refresh();
    const snapshot = await this.#show(knowledge, job);
    this.#tabs.tell(state.revision);
    return snapshot;
  }

  async #replace(job: Job, write: (vault: Vault) => Promise<VaultState>): Promise<Snapshot> {
    const state = await asWriter(this.#setting.vaultName, async () => write(await this.#opened()));
    this.#preview = null;
    this.#hasToldLoss = true;
    this.#concluder.forget();
    this.#tabs.tell(state.revision);
    return this.#show(await this.#known(), job);
  }

  /** The present state, with conclusions from memory, the cache or the core. */
  async #show(knowledge: Knowledge, job: Job): Promise<Snapshot> {
    const basis = this.#basisOf(knowledge, knowledge.doc);
    const vault = await this.#opened();
    const conclusions = basis && (await this.#concluder.conclude(basis, vault, job));
    await this.#concluder.store(vault);
    const decisions = knowledge.decisions();
    const snapshot: Snapshot = {
      revision: knowledge.state.revision,
      imports: knowledge.imports.map((stored) => summaryOf(stored, decisions)),
      conclusions,
      steps: stepState(knowledge.doc),
      rhythmChoices: rhythmChoices(conclusions, decisions),
      connectorWords: connectorWords(conclusions, decisions),
      groupPins: groupPins(conclusions, decisions),
      pairsLetBe: pairsLetBe(conclusions, decisions),
      isResolutionChosen: decisions.resolution !== null,
      isSampleDate: viewpointOf(knowledge.live(decisions), this.#setting).isSampleDate,
      standing: standingOf(basis?.facts ?? null, decisions),
    };
    const facts = basis && upTo(basis.facts, basis.options.asOf, basis.options.timeZone);
    this.#shown = { snapshot, facts, basis };
    return snapshot;
  }

  #basisOf(
    knowledge: Knowledge,
    doc: DecisionDocument,
    added: readonly StoredImport[] = [],
  ): Basis | null {
    return basisOf(knowledge, doc, added, this.#setting);
  }

  async #checkForLoss(canary: Canary | null): Promise<void> {
    const vault = await this.#opened();
    const { facts, revision } = await vault.readState();
    const expected = canary ?? { facts: 0, revision: 0 };
    const isShorter = facts < expected.facts || revision < expected.revision;
    const isReplaced = vault.isReplacement && !this.#hasToldLoss;
    if (!isShorter && !isReplaced) return;
    this.#hasToldLoss = true;
    const error = {
      kind: 'storage-lost',
      expectedFacts: expected.facts,
      foundFacts: facts,
    } as const;
    throw new Refused(error);
  }

  /** Another tab changed knowledge: read it and tell this tab. */
  #follow(revision: number): Promise<unknown> {
    return this.#inLine(SILENT, async () => {
      if (!this.#shown || revision <= this.#shown.snapshot.revision) return;
      // Not the line's own job: stopping what this tab does must not leave it behind the others.
      const job = new Job(SILENT, this.#setting.now);
      const snapshot = await this.#show(await this.#known(), job);
      for (const tell of this.#listeners) tell(snapshot);
    });
  }

  /** Knowledge as of now, under the writer's lock. */
  #locked<T>(job: (knowledge: Knowledge) => Promise<T>): Promise<T> {
    return asWriter(this.#setting.vaultName, async () => job(await this.#known()));
  }

  async #known(): Promise<Knowledge> {
    this.#knowledge ??= new Knowledge(await this.#opened());
    await this.#knowledge.refresh();
    return this.#knowledge;
  }

  async #opened(): Promise<Vault> {
    this.#vault ??= await Vault.open(this.#setting.vaultName, () => {
      this.#vault = null;
      this.#knowledge = null;
    });
    return this.#vault;
  }

  /** Runs one call after the other; whatever it throws is answered as a value. */
  #inLine<T>(
    onProgress: (progress: Progress) => void,
    work: (job: Job) => Promise<T>,
  ): Promise<Outcome<T>> {
    const run = async (): Promise<Outcome<T>> => {
      const job = new Job(onProgress, this.#setting.now);
      this.#job = job;
      try {
        return { ok: true, value: await work(job) };
      } catch (thrown) {
        return { ok: false, error: errorOf(thrown) };
      } finally {
        this.#job = null;
      }
    };
    const answer = this.#line.then(run);
    this.#line = answer;
    return answer;
  }
}

function errorOf(thrown: unknown): EngineError {
  if (thrown instanceof Refused) return thrown.error;
  return thrown instanceof Cancelled ? { kind: 'cancelled' } : reasonFor(thrown);
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refused(outcome.error);
  return outcome.value;
}
