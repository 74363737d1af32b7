/** Adding files: the one preview a tab has open, and writing it down as one step. */
import { toldWords } from '#core/people/told-words.ts';
import { givenName } from '#core/sources/containers/entry-names.ts';
import type { TableAnswer, TableMapping } from '#core/sources/table/mapping.ts';
import { changesForAdding } from '#vault/commands.ts';
import { tablesSaid } from '#vault/decision-document.ts';
import { addStepName } from '#words/engine.ts';
import { recorded } from './deciding.ts';
import type { Job } from './job.ts';
import { factsOf } from './knowledge.ts';
import { ownerAfter, ownerInForce, replacedBy } from './owner.ts';
import { ownerCandidates } from './owner-candidates.ts';
import type { Present } from './present.ts';
import {
  compareReading,
  previewReadings,
  readForPreview,
  sourceFiles,
  tablesRead,
  type Reading,
} from './preview.ts';
import type { ImportPreview, OwnerChoice, PreviewOptions } from './import-preview.ts';
import type { Snapshot } from './protocol.ts';
import { Refused, valueOf } from './refused.ts';

interface OpenPreview {
  id: string;
  reading: Reading;
  epoch: number;
  /** What was said of its tables' columns, to remember. */
  tables: ReadonlyMap<string, TableMapping>;
}

export class Adding {
  readonly #present: Present;
  #open: OpenPreview | null = null;

  constructor(present: Present) {
    this.#present = present;
  }

  /** Reads files and says what they would add; takes the place of the preview open so far. */
  async preview(files: File[], options: PreviewOptions, job: Job): Promise<ImportPreview> {
    const { timeZone, now, newId } = this.#present.setting;
    const sampleAsOf = options.sample?.asOf ?? null;
    const dateOrder = options.dateOrder ?? null;
    const said = options.tables ?? new Map<string, TableAnswer>();
    const tables = new Map([...tablesSaid((await this.#present.known()).doc), ...said]);
    const about = { timeZone, newId, addedAt: now(), sampleAsOf, dateOrder, tables };
    const reading = valueOf(await readForPreview(sourceFiles(files, options.paths), about, job));
    job.report({ stage: 'comparing' });
    await job.breathe();
    const knowledge = await this.#present.known();
    const decisions = knowledge.decisions();
    const replaced = replacedBy(reading.imports, knowledge);
    const beside = knowledge.live(decisions).filter(({ row }) => !replaced.includes(row.id));
    const conclusions = this.#present.ground?.conclusions ?? null;
    const owner = replaced.length > 0 ? null : ownerInForce(decisions, conclusions);
    const id = newId();
    const { epoch } = knowledge.state;
    this.#open = { id, reading, epoch, tables: tablesRead(reading, said) };
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
  }

  /** Writes the open preview, and whose network it is; refuses one that knowledge has moved away from. */
  commit(previewId: string, owner: OwnerChoice, job: Job): Promise<Snapshot> {
    const present = this.#present;
    return present.locked(async (knowledge) => {
      const preview = this.#open;
      if (preview?.id !== previewId || preview.epoch !== knowledge.state.epoch) {
        throw new Refused({ kind: 'stale-preview' });
      }
      const { imports } = preview.reading;
      const draft = knowledge.draft();
      const replaced = replacedBy(imports, knowledge);
      const after = ownerAfter(owner, replaced);
      const decisions = knowledge.decisions();
      const records = imports.flatMap(({ batch }) => batch.records);
      const changes = changesForAdding(draft, {
        ...{ added: imports.map(({ row }) => row.id), takenBack: replaced },
        ...{ owner: after, tables: preview.tables },
        words: toldWords(records, {
          ...decisions,
          ego: after === undefined ? decisions.ego : after,
        }),
      });
      const given = new Set(imports.flatMap(({ row }) => row.files.map(givenName)));
      const update = recorded(draft, { name: addStepName([...given]), changes }, present.setting);
      const snapshot = await present.change(knowledge, draft, imports, job, (vault) => {
        job.report({ stage: 'saving' });
        return vault.addImports(imports, update);
      });
      this.#open = null;
      return snapshot;
    });
  }

  discard(previewId: string): void {
    if (this.#open?.id === previewId) this.#open = null;
  }

  /** Lets go of the open preview, whichever it is. */
  forget(): void {
    this.#open = null;
  }
}
