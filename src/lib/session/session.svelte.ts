/**
 * What this tab is looking at: the engine's state as runes, and every command a screen can give. What goes
 * wrong arrives in `error` as data, never as a rejection.
 */
import { connectEngine } from '#engine/connect.ts';
import type { Conclusions } from '#core/conclusions.ts';
import type { ExportFormat } from '#core/exports/export-network.ts';
import { parseHandle, type Handle } from '#core/facts/handles.ts';
import type { DecisionCommand } from '#engine/decision-command.ts';
import type { OwnerChoice } from '#engine/import-preview.ts';
import type {
  CopyDescription,
  EngineApi,
  EngineError,
  Progress,
  Snapshot,
} from '#engine/protocol.ts';
import { Calls, type Call, type Connect } from './calls.svelte.ts';
import { forgetCanary, readCanary, writeCanary } from './canary.ts';
import { FileReading } from './file-reading.svelte.ts';
import { fetchSample } from './sample.ts';

type SessionStatus = 'opening' | 'ready' | 'failed';

/** What a screen may ask of what is shown; nothing changes by it, and nothing waits for it. */
type Questions = Pick<
  EngineApi,
  'evidence' | 'records' | 'placeRows' | 'introduce' | 'lastYear' | 'stopLastYear'
>;

export class Session {
  #status = $state<SessionStatus>('opening');
  #snapshot = $state.raw<Snapshot | null>(null);
  #isStorageKept = $state<boolean | null>(null);

  readonly #calls: Calls;
  readonly #reading: FileReading;
  #opening: Promise<void> | null = null;

  constructor(connect: Connect = connectEngine) {
    this.#calls = new Calls(connect, () => (this.#status = 'failed'));
    this.#reading = new FileReading(this.#calls);
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
    return this.#calls.progress;
  }
  get isBusy(): boolean {
    return this.#calls.isBusy;
  }
  get error(): EngineError | null {
    return this.#calls.error;
  }
  /** Whether the browser promised not to clear this store by itself; null until it was asked. */
  get isStorageKept(): boolean | null {
    return this.#isStorageKept;
  }
  /** The files being read or waiting to be added. */
  get reading(): FileReading {
    return this.#reading;
  }
  get questions(): Questions {
    return this.#calls.engine;
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
   * Adds the sample, already decided whose it is; does nothing when it is in. False beside the owner's
   * own imports: another's letters are never mixed with one's own people.
   */
  async openSample(): Promise<boolean> {
    await this.open();
    if (this.#status !== 'ready') return false;
    const live = this.#snapshot?.imports.filter((known) => !known.isWithdrawn) ?? [];
    if (live.length > 0) return live.every((known) => known.isSample);
    const sample = await this.#calls.run(async () => fetchSample());
    if (!sample) return false;
    const owner: Handle[] = parseHandle(sample.owner) ? [sample.owner] : [];
    const isRead = await this.#reading.read([sample.file], { asOf: sample.asOf, owner });
    return isRead && this.commit({ kind: 'handles', handles: owner });
  }

  /** Adds what the preview shows, in one step that can be undone. */
  async commit(owner: OwnerChoice): Promise<boolean> {
    const { preview } = this.#reading;
    if (!preview) return false;
    const isDone = await this.#change((engine, onProgress) =>
      engine.commit(preview.id, owner, onProgress),
    );
    if (isDone || this.error?.kind === 'stale-preview') this.#reading.forget();
    if (isDone) void this.#askToKeepStorage();
    return isDone;
  }

  /** Stops the running read or analysis; nothing has changed then. */
  async cancel(): Promise<void> {
    await this.#calls.engine.cancel();
  }

  /** Takes decisions in their order, each a step of its own; all of them or none. */
  decide(...commands: DecisionCommand[]): Promise<boolean> {
    return this.#change((engine) => engine.decide(...commands));
  }

  undo(): Promise<boolean> {
    return this.#change((engine) => engine.undo());
  }

  redo(): Promise<boolean> {
    return this.#change((engine) => engine.redo());
  }

  /** The network as a file of one format, of all or of some by their ids; null with `error` set. */
  exportNetwork(format: ExportFormat, people: readonly string[] | null): Promise<Blob | null> {
    return this.#calls.run((engine) => engine.exportNetwork(format, people));
  }

  /** A copy of everything as one file; null with `error` set when it could not be made. */
  saveCopy(): Promise<Blob | null> {
    return this.#calls.run((engine) => engine.saveCopy());
  }

  /** What a copy holds, before it replaces anything; null with `error` set when it is no good. */
  inspectCopy(file: File): Promise<CopyDescription | null> {
    return this.#calls.run((engine) => engine.inspectCopy(file));
  }

  /** Replaces everything by a copy, all or nothing. */
  restoreCopy(file: File): Promise<boolean> {
    return this.#replace((engine) => engine.restoreCopy(file));
  }

  eraseEverything(): Promise<boolean> {
    return this.#replace((engine) => engine.eraseEverything());
  }

  dismissError(): void {
    this.#calls.dismissError();
  }

  async #openNow(): Promise<void> {
    this.#status = 'opening';
    const snapshot = await this.#calls.run((engine, onProgress) =>
      engine.open(readCanary(), onProgress),
    );
    if (!snapshot) {
      this.#status = 'failed';
      return;
    }
    this.#adopt(snapshot);
    await this.#calls.engine.subscribe((fresh) => this.#adopt(fresh));
  }

  #adopt(snapshot: Snapshot): void {
    // A notice from another tab may be overtaken by this tab's own later answer.
    if (this.#snapshot && this.#snapshot.revision > snapshot.revision) return;
    this.#snapshot = snapshot;
    this.#status = 'ready';
    const facts = snapshot.imports.reduce((total, known) => total + known.facts, 0);
    writeCanary({ facts, revision: snapshot.revision });
  }

  async #change(call: Call<Snapshot>): Promise<boolean> {
    const snapshot = await this.#calls.run(call);
    if (snapshot) this.#adopt(snapshot);
    return snapshot !== null;
  }

  /** For changes that may leave fewer facts: the canary must not cry over what was asked for. */
  async #replace(call: Call<Snapshot>): Promise<boolean> {
    const remembered = readCanary();
    forgetCanary();
    const isDone = await this.#change(call);
    if (isDone) this.#reading.forget();
    else if (remembered) writeCanary(remembered);
    return isDone;
  }

  async #askToKeepStorage(): Promise<void> {
    if (!('storage' in navigator) || this.#isStorageKept) return;
    this.#isStorageKept = await navigator.storage.persist().catch(() => false);
  }
}

/** The one session of this tab. */
export const session = new Session();
