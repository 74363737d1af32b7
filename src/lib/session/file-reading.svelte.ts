/** The files being read or waiting to be added, with what was said of them so far, as runes. */
import type { ImportPreview, PreviewOptions } from '#engine/import-preview.ts';
import type { Calls } from './calls.svelte.ts';
import { asDropped, type DroppedFile } from './dropped-files.ts';
import { withAnswer, type FileAnswers } from './file-answers.ts';

export class FileReading {
  #preview = $state.raw<ImportPreview | null>(null);
  #files = $state.raw<string[]>([]);

  readonly #calls: Calls;
  /** Kept to read them again. */
  #dropped: DroppedFile[] = [];
  #answers: FileAnswers = {};
  /** Set while these are the sample's. */
  #sample: PreviewOptions['sample'];

  constructor(calls: Calls) {
    this.#calls = calls;
  }

  /** The preview waiting for a decision; null when there is none. */
  get preview(): ImportPreview | null {
    return this.#preview;
  }
  /** Names of the files of the running or waiting preview. */
  get files(): string[] {
    return this.#files;
  }

  /**
   * Reads files for a preview; nothing is written. True when `preview` is there to look at. Files of a
   * chosen or dropped folder keep their path in it.
   */
  read(
    files: FileList | readonly (File | DroppedFile)[],
    sample?: PreviewOptions['sample'],
  ): Promise<boolean> {
    this.#dropped = Array.from(files, asDropped);
    this.#answers = {};
    this.#sample = sample;
    return this.#readNow();
  }

  /** Reads the files of the waiting preview again, with one more answer of the owner about them. */
  async reread(answer: FileAnswers): Promise<boolean> {
    if (this.#dropped.length === 0) return false;
    this.#answers = withAnswer(this.#answers, answer);
    return this.#readNow();
  }

  async discard(): Promise<void> {
    const preview = this.#preview;
    this.forget();
    if (preview) await this.#calls.engine.discard(preview.id);
  }

  /** Lets go of the files, once they are added or gone. */
  forget(): void {
    this.#preview = null;
    this.#files = [];
    this.#dropped = [];
    this.#answers = {};
  }

  async #readNow(): Promise<boolean> {
    this.#preview = null;
    const paths = this.#dropped.map(({ path }) => path);
    this.#files = paths;
    const files = this.#dropped.map(({ file }) => file);
    const options = { ...this.#answers, sample: this.#sample, paths };
    const preview = await this.#calls.run((engine, onProgress) =>
      engine.preview(files, onProgress, options),
    );
    this.#preview = preview;
    if (!preview) this.#files = [];
    return preview !== null;
  }
}
