/**
 * Facts and decisions as this tab holds them in memory. The vault may be ahead, because other tabs write
 * to it: `refresh` reads what is new, and starts afresh when everything was replaced.
 */
import { NO_DECISIONS, type Decisions } from '#core/decisions.ts';
import { admit, type Admission } from '#core/facts/admit.ts';
import type { FactSet, ImportInfo } from '#core/facts/facts.ts';
import { unite } from '#core/facts/unite.ts';
import type { StoredImport } from '#vault/batches.ts';
import {
  addUpdates,
  foldDocument,
  openDocument,
  toDecisions,
  type DecisionDocument,
} from '#vault/decision-document.ts';
import { EMPTY_STATE, type VaultState } from '#vault/schema.ts';
import type { Vault } from '#vault/vault.ts';

/** Updates are folded into one when there are more than this at opening. */
const FOLD_ABOVE = 64;

export class Knowledge {
  readonly #vault: Vault;
  #state: VaultState = EMPTY_STATE;
  #doc: DecisionDocument = openDocument([]);
  #lastUpdate = 0;
  #imports = new Map<string, StoredImport>();
  #united: { of: string; facts: FactSet } | null = null;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  get state(): VaultState {
    return this.#state;
  }
  get doc(): DecisionDocument {
    return this.#doc;
  }

  /** All stored imports, withdrawn ones too, oldest first. */
  get imports(): StoredImport[] {
    return [...this.#imports.values()].sort(
      (a, b) => a.row.addedAt - b.row.addedAt || (a.row.id < b.row.id ? -1 : 1),
    );
  }

  /** Reads what the vault holds and this tab does not. True when there was anything. */
  async refresh(): Promise<boolean> {
    const state = await this.#vault.readState();
    if (state.revision === this.#state.revision && state.epoch === this.#state.epoch) return false;
    if (state.epoch !== this.#state.epoch) this.#forget();
    for (const id of await this.#vault.readImportIds()) {
      if (!this.#imports.has(id)) this.#imports.set(id, await this.#vault.readImport(id));
    }
    const updates = await this.#vault.readUpdates(this.#lastUpdate);
    addUpdates(
      this.#doc,
      updates.map(({ update }) => update),
    );
    this.#lastUpdate = updates.at(-1)?.key ?? this.#lastUpdate;
    this.#state = state;
    return true;
  }

  /** Folds a long row of updates into one. Only for the tab that holds the writer's lock. */
  async foldIfLong(): Promise<void> {
    const updates = await this.#vault.readUpdates();
    if (updates.length <= FOLD_ABOVE) return;
    const whole = openDocument(updates.map(({ update }) => update));
    await this.#vault.foldUpdates(foldDocument(whole), updates.at(-1)?.key ?? 0);
  }

  /** A second document to try a step on: it is kept only once it was written. */
  draft(): DecisionDocument {
    return openDocument([foldDocument(this.#doc)]);
  }

  /** Imports in force under these decisions, with those about to be added. */
  live(decisions: Decisions, added: readonly StoredImport[] = []): StoredImport[] {
    return [...this.imports, ...added].filter(({ row }) => !decisions.withdrawn.has(row.id));
  }

  /**
   * The facts of these imports, united, with those of whom the owner takes in; kept until other imports or
   * other word of that are asked for.
   */
  facts(imports: readonly StoredImport[], said: Admission = NO_DECISIONS): FactSet {
    const of = JSON.stringify([imports.map(({ row }) => row.id), wordOf(said)]);
    if (this.#united?.of !== of) this.#united = { of, facts: factsOf(imports, said) };
    return this.#united.facts;
  }

  decisions(): Decisions {
    return toDecisions(this.#doc);
  }

  #forget(): void {
    this.#doc = openDocument([]);
    this.#lastUpdate = 0;
    this.#imports = new Map();
    this.#united = null;
  }
}

/** The facts of these imports, united, with those of whom the owner takes in. */
export function factsOf(imports: readonly StoredImport[], said: Admission = NO_DECISIONS): FactSet {
  return unite(
    admit(
      imports.map(({ row, batch }) => ({
        ...{ info: infoOf(row), batch },
        others: row.reports.flatMap(({ otherSenders }) => otherSenders),
      })),
      said,
    ),
  );
}

/** Equal for word that takes in the same; who is only left out changes no facts. */
function wordOf({ admitted, domains, nobody }: Admission): unknown {
  const taken = [...domains].filter(([, word]) => word === 'admitted');
  if (admitted.size === 0 && taken.length === 0) return null;
  return [[...admitted].sort(), taken.sort(), [...nobody].sort()];
}

function infoOf({ id, source, files, addedAt, asOf, coverage }: StoredImport['row']): ImportInfo {
  return { id, source, files, addedAt, asOf, coverage };
}
