/**
 * The engine: owns the vault and the core for one tab, and answers `EngineApi`. Here stands how each call
 * is answered: in the line, one after the other, or at once from what is shown.
 */
import type { YearChanges } from '#core/composition/year-changes.ts';
import { EXPORTERS, exportNetwork, type ExportFormat } from '#core/exports/export-network.ts';
import { introduce } from '#core/introductions/introduce.ts';
import type { TargetAnswer } from '#core/introductions/introduction.ts';
import { readCopy, writeCopy } from '#vault/copy.ts';
import { foldDocument } from '#vault/decision-document.ts';
import { Adding } from './adding.ts';
import { decide, takeBack } from './deciding.ts';
import { evidenceOf } from './evidence.ts';
import type { Job } from './job.ts';
import { Line } from './line.ts';
import { placeRowsOf, recordsOf } from './person-records.ts';
import { Present, type EngineSetting, type Write } from './present.ts';
import type { DecisionCommand } from './decision-command.ts';
import type { ImportPreview, OwnerChoice, PreviewOptions } from './import-preview.ts';
import type {
  Canary,
  CopyDescription,
  EngineApi,
  EvidenceRow,
  Outcome,
  PersonPart,
  PlaceRow,
  Progress,
  Snapshot,
} from './protocol.ts';
import { valueOf } from './refused.ts';
import { YearReplay } from './year-replay.ts';

export class Engine implements EngineApi {
  readonly #line: Line;
  readonly #present: Present;
  readonly #adding: Adding;
  readonly #lastYear = new YearReplay();
  #listeners: ((snapshot: Snapshot) => void)[] = [];

  constructor(setting: EngineSetting) {
    this.#line = new Line(setting.now);
    this.#present = new Present(setting, (revision) => void this.#follow(revision));
    this.#adding = new Adding(this.#present);
  }

  /** Lets go of the database and of the other tabs. */
  close(): void {
    this.#present.close();
  }

  open(
    canary: Canary | null,
    onProgress: (progress: Progress) => void,
  ): Promise<Outcome<Snapshot>> {
    return this.#line.next((job) => this.#present.open(canary, job), onProgress);
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
    return this.#line.next((job) => this.#adding.preview(files, options, job), onProgress);
  }

  commit(
    previewId: string,
    owner: OwnerChoice,
    onProgress: (progress: Progress) => void,
  ): Promise<Outcome<Snapshot>> {
    return this.#line.next((job) => this.#adding.commit(previewId, owner, job), onProgress);
  }

  discard(previewId: string): Promise<void> {
    this.#adding.discard(previewId);
    return Promise.resolve();
  }

  cancel(): Promise<void> {
    this.#line.cancel();
    return Promise.resolve();
  }

  decide(...commands: DecisionCommand[]): Promise<Outcome<Snapshot>> {
    return this.#line.next((job) => decide(this.#present, commands, job));
  }

  undo(): Promise<Outcome<Snapshot>> {
    return this.#line.next((job) => takeBack(this.#present, 'done', job));
  }

  redo(): Promise<Outcome<Snapshot>> {
    return this.#line.next((job) => takeBack(this.#present, 'undone', job));
  }

  evidence(tie: number, limit: number): Promise<EvidenceRow[]> {
    const { ground } = this.#present;
    return Promise.resolve(ground ? evidenceOf(ground.conclusions, ground.facts, tie, limit) : []);
  }

  records(person: number): Promise<PersonPart[]> {
    const { ground } = this.#present;
    return Promise.resolve(ground ? recordsOf(ground.conclusions, ground.facts, person) : []);
  }

  placeRows(person: number): Promise<PlaceRow[]> {
    const { ground } = this.#present;
    return Promise.resolve(ground ? placeRowsOf(ground.conclusions, ground.facts, person) : []);
  }

  introduce(target: string): Promise<TargetAnswer> {
    const { ground } = this.#present;
    if (!ground) return Promise.resolve({ kind: 'unknown', text: target });
    const { conclusions, facts, basis } = ground;
    return Promise.resolve(introduce(conclusions, facts, target, basis.decisions.connectors));
  }

  lastYear(onProgress: (progress: Progress) => void): Promise<Outcome<YearChanges | null>> {
    const { ground } = this.#present;
    return this.#line.beside(
      async (job) =>
        ground ? this.#lastYear.changes(ground.basis, ground.conclusions, job) : null,
      onProgress,
    );
  }

  stopLastYear(): Promise<void> {
    this.#lastYear.stop();
    return Promise.resolve();
  }

  exportNetwork(format: ExportFormat, people: readonly string[] | null): Promise<Outcome<Blob>> {
    return this.#line.next(async () => {
      const conclusions = this.#present.ground?.conclusions;
      const text = conclusions ? exportNetwork(conclusions, format, people && new Set(people)) : '';
      return new Blob([text], { type: EXPORTERS[format].mime });
    });
  }

  saveCopy(): Promise<Outcome<Blob>> {
    return this.#line.next(async () => {
      const { imports, doc } = await this.#present.known();
      return writeCopy(imports, doc, this.#present.setting.now());
    });
  }

  inspectCopy(file: File): Promise<Outcome<CopyDescription>> {
    return this.#line.next(async () => valueOf(await readCopy(file)).description);
  }

  restoreCopy(file: File): Promise<Outcome<Snapshot>> {
    return this.#line.next(async (job) => {
      const { imports, doc } = valueOf(await readCopy(file));
      job.throwIfCancelled();
      return this.#replace(job, (vault) => vault.replaceEverything(imports, foldDocument(doc)));
    });
  }

  eraseEverything(): Promise<Outcome<Snapshot>> {
    return this.#line.next((job) => this.#replace(job, (vault) => vault.eraseEverything()));
  }

  async #replace(job: Job, write: Write): Promise<Snapshot> {
    const snapshot = await this.#present.replace(job, write);
    // It was read beside what is gone, and could not be added any more.
    this.#adding.forget();
    return snapshot;
  }

  /** Another tab changed knowledge: read it and tell this tab. */
  #follow(revision: number): Promise<unknown> {
    return this.#line.next(async () => {
      const { revision: shown } = this.#present;
      if (shown === null || revision <= shown) return;
      // Not the line's own job: stopping what this tab does must not leave it behind the others.
      const fresh = await this.#line.beside(async (job) =>
        this.#present.show(await this.#present.known(), job),
      );
      if (fresh.ok) for (const tell of this.#listeners) tell(fresh.value);
    });
  }
}
