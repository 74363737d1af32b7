/**
 * This tab's calls to its engine: started with the first one; what runs, how far it is and what went
 * wrong last, as runes. Failures arrive in `error` as data, never as rejections.
 */
import type { EngineApi, EngineError, Outcome, Progress } from '#engine/protocol.ts';

export type Connect = (onCrash: (detail: string) => void) => EngineApi;

/** A call that may take a while: what it has to say of how far it is goes to `onProgress`. */
export type Call<T> = (
  engine: EngineApi,
  onProgress: (progress: Progress) => void,
) => Promise<Outcome<T>>;

export class Calls {
  #progress = $state.raw<Progress | null>(null);
  #error = $state.raw<EngineError | null>(null);
  #running = $state(0);

  readonly #connect: Connect;
  readonly #onCrash: () => void;
  #started: EngineApi | null = null;

  constructor(connect: Connect, onCrash: () => void) {
    this.#connect = connect;
    this.#onCrash = onCrash;
  }

  /** How far the running call is; null while none runs. */
  get progress(): Progress | null {
    return this.#progress;
  }
  get isBusy(): boolean {
    return this.#running > 0;
  }
  get error(): EngineError | null {
    return this.#error;
  }

  get engine(): EngineApi {
    this.#started ??= this.#connect((detail) => {
      this.#started = null;
      this.#running = 0;
      this.#error = { kind: 'storage-failed', detail };
      this.#onCrash();
    });
    return this.#started;
  }

  /** What the engine answers; null with `error` set. */
  async run<T>(call: Call<T>): Promise<T | null> {
    this.#running += 1;
    this.#error = null;
    try {
      const outcome = await call(this.engine, this.#onProgress);
      if (outcome.ok) return outcome.value;
      this.#error = outcome.error;
    } catch (thrown) {
      const detail = thrown instanceof Error ? thrown.message : String(thrown);
      this.#error = { kind: 'storage-failed', detail };
    } finally {
      this.#running = Math.max(0, this.#running - 1);
      if (this.#running === 0) this.#progress = null;
    }
    return null;
  }

  dismissError(): void {
    this.#error = null;
  }

  readonly #onProgress = (progress: Progress): void => {
    if (this.#running > 0) this.#progress = progress;
  };
}
