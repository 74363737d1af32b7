/**
 * What this tab is looking at: the engine's state as runes, and every command a screen can give.
 * The engine starts with the first call; its failures arrive in `error` as data, never as rejections.
 */
import { connectEngine } from '#engine/connect.ts';
import type { YearChanges } from '#core/composition/year-changes.ts';
import type { Conclusions } from '#core/conclusions.ts';
import { parseHandle, type Handle } from '#core/facts/handles.ts';
import type { TargetAnswer } from '#core/introductions/introduction.ts';
import type {
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
} from '#engine/protocol.ts';
import { forgetCanary, readCanary, writeCanary } from './canary.ts';
import { asDropped, type DroppedFile } from './dropped-files.ts';
import { withAnswer, type FileAnswers } from './file-answers.ts';
import { fetchSample } from './sample.ts';

export type SessionStatus = 'opening' | 'ready' | 'failed';

export class Session {
  #status = $state<SessionStatus>('opening');
  #snapshot = $state.raw<Snapshot | null>(null);
  #progress = $state.raw<Progress | null>(null);
  #error = $state.raw<EngineError | null>(null);
  #preview = $state.raw<ImportPreview | null>(null);
  #readingFiles = $state.raw<string[]>([]);
  #jobs = $state(0);
  #isStorageKept = $state<boolean | null>(null);

  readonly #connect: (onCrash: (detail: string) => void) => EngineApi;
  /** The files of the running or waiting preview, to read them again. */
  #dropped: DroppedFile[] = [];
  /** What was said of them so far. */
  #answers: FileAnswers = {};
  #started: EngineApi | null = null;
  #opening: Promise<void> | null = null;

  constructor(connect: (onCrash: (detail: string) => void) => EngineApi = connectEngine) {
    this.#connect = connect;
  }

  get status(): SessionStatus {
    return this.#status;
  }
  get snapshot(): Snapshot | null {
    return this.#snapshot;
  }
  get conclusions(): Conclusions | null {
    return this.#snapshot?.conclusions ?? null;
  }
  /** How far the running job is; null while none runs. */
  get progress(): Progress | null {
    return this.#progress;
  }
  get isBusy(): boolean {
    return this.#jobs > 0;
  }
  get error(): EngineError | null {
    return this.#error;
  }
  /** The preview waiting for a decision; null when there is none. */
  get preview(): ImportPreview | null {
    return this.#preview;
  }
  /** Names of the files of the running or waiting preview. */
  get readingFiles(): string[] {
    return this.#readingFiles;
  }
  /** Whether the browser promised not to clear this store by itself; null until it was asked. */
  get isStorageKept(): boolean | null {
    return this.#isStorageKept;
  }

  /** Opens the vault once; further calls wait for the same opening, or try again after a failure. */
  open(): Promise<void> {
    if (this.#status === 'failed') this.#opening = null;
    this.#opening ??= this.#openNow();
    return this.#opening;
  }

  /** Goes on with what is left after `storage-lost`, and takes that as the state to remember. */
  async acceptLoss(): Promise<void> {
    forgetCanary();
    await this.open();
  }

  /**
   * Reads files for a preview; nothing is written. True when `preview` is there to look at. Files of a
   * chosen or dropped folder keep their path in it.
   */
  async previewFiles(files: FileList | readonly (File | DroppedFile)[]): Promise<boolean> {
    this.#dropped = Array.from(files, asDropped);
    this.#answers = {};
    return (await this.#readPreview(this.#dropped, {})) !== null;
  }

  /** Reads the files of the waiting preview again, with one more answer of the owner about them. */
  async reread(answer: FileAnswers): Promise<boolean> {
    if (this.#dropped.length === 0) return false;
    this.#answers = withAnswer(this.#answers, answer);
    return (await this.#readPreview(this.#dropped, this.#answers)) !== null;
  }

  /**
   * Adds the sample, already decided whose it is; does nothing when it is in. False beside the owner's
   * own imports: another's letters are never mixed with one's own people.
   */
  async openSample(): Promise<boolean> {
    await this.open();
    if (this.#status !== 'ready') return false;
    const live = this.#snapshot?.imports.filter((known) => !known.isWithdrawn) ?? [];
    if (live.length > 0) return live.every((known) => known.isSample);
    const sample = await this.#run(async () => fetchSample());
    if (!sample) return false;
    const owner: Handle[] = parseHandle(sample.owner) ? [sample.owner] : [];
    const preview = await this.#readPreview([asDropped(sample.file)], {
      sample: { asOf: sample.asOf, owner },
    });
    if (!preview) return false;
    return this.commit({ kind: 'handles', handles: owner });
  }

  /** Adds what the preview shows, in one step that can be undone. */
  async commit(owner: OwnerChoice): Promise<boolean> {
    const preview = this.#preview;
    if (!preview) return false;
    const done = await this.#change((engine) => engine.commit(preview.id, owner, this.#onProgress));
    if (!done) {
      if (this.#error?.kind === 'stale-preview') this.#clearPreview();
      return false;
    }
    this.#clearPreview();
    void this.#askToKeepStorage();
    return true;
  }

  async discardPreview(): Promise<void> {
    const preview = this.#preview;
    this.#clearPreview();
    if (preview) await this.#engine().discard(preview.id);
  }

  /** Stops the running read or analysis; nothing has changed then. */
  async cancel(): Promise<void> {
    await this.#engine().cancel();
  }

  decide(command: DecisionCommand): Promise<boolean> {
    return this.#change((engine) => engine.decide(command));
  }

  undo(): Promise<boolean> {
    return this.#change((engine) => engine.undo());
  }

  redo(): Promise<boolean> {
    return this.#change((engine) => engine.redo());
  }

  /** The rows a tie rests on, latest first. */
  evidence(tie: number, limit: number): Promise<EvidenceRow[]> {
    return this.#engine().evidence(tie, limit);
  }

  /** What the files say of one person, record by record. */
  records(person: number): Promise<PersonPart[]> {
    return this.#engine().records(person);
  }

  /** Paths to a name, a handle or `company:NAME`. */
  introduce(target: string): Promise<TargetAnswer> {
    return this.#engine().introduce(target);
  }

  /** What changed within the last year; runs beside everything else, and says how far it is. */
  lastYear(onProgress: (progress: Progress) => void): Promise<Outcome<YearChanges | null>> {
    return this.#engine().lastYear(onProgress);
  }

  stopLastYear(): Promise<void> {
    return this.#engine().stopLastYear();
  }

  /** A copy of everything as one file; null with `error` set when it could not be made. */
  saveCopy(): Promise<Blob | null> {
    return this.#run((engine) => engine.saveCopy());
  }

  /** What a copy holds, before it replaces anything; null with `error` set when it is no good. */
  inspectCopy(file: File): Promise<CopyDescription | null> {
    return this.#run((engine) => engine.inspectCopy(file));
  }

  /** Replaces everything by a copy, all or nothing. */
  restoreCopy(file: File): Promise<boolean> {
    return this.#replace((engine) => engine.restoreCopy(file));
  }

  eraseEverything(): Promise<boolean> {
    return this.#replace((engine) => engine.eraseEverything());
  }

  dismissError(): void {
    this.#error = null;
  }

  #engine(): EngineApi {
    this.#started ??= this.#connect((detail) => {
      this.#started = null;
      this.#status = 'failed';
      this.#jobs = 0;
      this.#error = { kind: 'storage-failed', detail };
    });
    return this.#started;
  }

  async #openNow(): Promise<void> {
    this.#status = 'opening';
    const snapshot = await this.#run((engine) => engine.open(readCanary(), this.#onProgress));
    if (!snapshot) {
      this.#status = 'failed';
      return;
    }
    this.#adopt(snapshot);
    await this.#engine().subscribe((fresh) => this.#adopt(fresh));
  }

  readonly #onProgress = (progress: Progress): void => {
    if (this.#jobs > 0) this.#progress = progress;
  };

  async #readPreview(
    dropped: readonly DroppedFile[],
    options: Omit<PreviewOptions, 'paths'>,
  ): Promise<ImportPreview | null> {
    this.#preview = null;
    const paths = dropped.map(({ path }) => path);
    this.#readingFiles = paths;
    const files = dropped.map(({ file }) => file);
    const preview = await this.#run((engine) =>
      engine.preview(files, this.#onProgress, { ...options, paths }),
    );
    this.#preview = preview;
    if (!preview) this.#readingFiles = [];
    return preview;
  }

  #clearPreview(): void {
    this.#preview = null;
    this.#readingFiles = [];
    this.#dropped = [];
    this.#answers = {};
  }

  #adopt(snapshot: Snapshot): void {
    // A notice from another tab may be overtaken by this tab's own later answer.
    if (this.#snapshot && this.#snapshot.revision > snapshot.revision) return;
    this.#snapshot = snapshot;
    this.#status = 'ready';
    const facts = snapshot.imports.reduce((total, known) => total + known.facts, 0);
    writeCanary({ facts, revision: snapshot.revision });
  }

  async #change(job: (engine: EngineApi) => Promise<Outcome<Snapshot>>): Promise<boolean> {
    const snapshot = await this.#run(job);
    if (snapshot) this.#adopt(snapshot);
    return snapshot !== null;
  }

  /** For changes that may leave fewer facts: the canary must not cry over what was asked for. */
  async #replace(job: (engine: EngineApi) => Promise<Outcome<Snapshot>>): Promise<boolean> {
    const remembered = readCanary();
    forgetCanary();
    const isDone = await this.#change(job);
    if (isDone) this.#clearPreview();
    else if (remembered) writeCanary(remembered);
    return isDone;
  }

  async #run<T>(job: (engine: EngineApi) => Promise<Outcome<T>>): Promise<T | null> {
    this.#jobs += 1;
    this.#error = null;
    try {
      const outcome = await job(this.#engine());
      if (outcome.ok) return outcome.value;
      this.#error = outcome.error;
    } catch (thrown) {
      const detail = thrown instanceof Error ? thrown.message : String(thrown);
      this.#error = { kind: 'storage-failed', detail };
    } finally {
      this.#jobs = Math.max(0, this.#jobs - 1);
      if (this.#jobs === 0) this.#progress = null;
    }
    return null;
  }

  async #askToKeepStorage(): Promise<void> {
    if (!('storage' in navigator) || this.#isStorageKept) return;
    this.#isStorageKept = await navigator.storage.persist().catch(() => false);
  }
}

/** The one session of this tab. */
export const session = new Session();
