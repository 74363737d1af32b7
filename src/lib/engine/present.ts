/**
 * The present of one tab: the vault it opened, the knowledge it read of it and the conclusions it shows.
 *
 * Every change goes the same way: under the writer's lock read what other tabs did, try the step on a
 * draft, work out what follows, and only then write it in one strict transaction. A change that is
 * cancelled or fails leaves memory and vault as they were.
 */
import type { Conclusions } from '#core/conclusions.ts';
import { upTo } from '#core/facts/as-of.ts';
import type { FactSet } from '#core/facts/facts.ts';
import type { StoredImport } from '#vault/batches.ts';
import type { DecisionDocument } from '#vault/decision-document.ts';
import type { VaultState } from '#vault/schema.ts';
import { arrangementsWithinReach } from '#vault/undo.ts';
import { Vault } from '#vault/vault.ts';
import { basisOf } from './basis.ts';
import { Concluder, type Basis } from './conclude.ts';
import type { Job } from './job.ts';
import { Knowledge } from './knowledge.ts';
import type { Canary, Snapshot } from './protocol.ts';
import { Refused } from './refused.ts';
import { snapshotOf } from './snapshot.ts';
import { asWriter, asWriterIfFree, joinTabs, type Tabs } from './tabs.ts';

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

/** What answers rest on: the conclusions shown and the very facts behind them. */
export interface Ground {
  conclusions: Conclusions;
  /** Facts up to the day looked from; the basis holds later ones too. */
  facts: FactSet;
  basis: Basis;
}

/** Writes into the vault what was tried on a draft. */
export type Write = (vault: Vault) => Promise<VaultState>;

export class Present {
  readonly setting: EngineSetting;
  readonly #tabs: Tabs;
  readonly #concluder: Concluder;
  #vault: Vault | null = null;
  #knowledge: Knowledge | null = null;
  #revision: number | null = null;
  #ground: Ground | null = null;
  #hasToldLoss = false;

  /** `onElsewhere` hears of the revisions other tabs write. */
  constructor(setting: EngineSetting, onElsewhere: (revision: number) => void) {
    this.setting = setting;
    this.#concluder = new Concluder(setting.codeVersion);
    this.#tabs = joinTabs(setting.vaultName, onElsewhere);
  }

  /** The revision shown; null before the first. */
  get revision(): number | null {
    return this.#revision;
  }
  /** Null while there is nothing to conclude from. */
  get ground(): Ground | null {
    return this.#ground;
  }

  /** Opens the vault and shows it, unless it holds less than the canary remembers. */
  async open(canary: Canary | null, job: Job): Promise<Snapshot> {
    job.report({ stage: 'opening' });
    await this.#checkForLoss(canary);
    const knowledge = await this.known();
    await asWriterIfFree(this.setting.vaultName, () => knowledge.foldIfLong());
    return this.show(knowledge, job);
  }

  /** Lets go of the database and of the other tabs. */
  close(): void {
    this.#tabs.close();
    this.#vault?.close();
    this.#vault = null;
  }

  /** Knowledge with what other tabs wrote until now. */
  async known(): Promise<Knowledge> {
    this.#knowledge ??= new Knowledge(await this.#opened());
    await this.#knowledge.refresh();
    return this.#knowledge;
  }

  /** Does `work` on knowledge as of now, while no other tab writes. */
  locked<T>(work: (knowledge: Knowledge) => Promise<T>): Promise<T> {
    return asWriter(this.setting.vaultName, async () => work(await this.known()));
  }

  /** The present state, with conclusions from memory, the cache or the core. */
  async show(knowledge: Knowledge, job: Job): Promise<Snapshot> {
    const basis = basisOf(knowledge, knowledge.doc, [], this.setting);
    const vault = await this.#opened();
    const conclusions = basis && (await this.#concluder.conclude(basis, vault, job));
    await this.#concluder.store(vault, arrangementsWithinReach(knowledge.doc));
    const snapshot = snapshotOf(knowledge, conclusions, basis, this.setting);
    this.#revision = snapshot.revision;
    this.#ground = basis && conclusions && groundOf(basis, conclusions);
    return snapshot;
  }

  /** Works out what follows from a draft, then writes, then tells: in this order, or not at all. */
  async change(
    knowledge: Knowledge,
    draft: DecisionDocument,
    added: readonly StoredImport[],
    job: Job,
    write: Write,
  ): Promise<Snapshot> {
    const basis = basisOf(knowledge, draft, added, this.setting);
    const vault = await this.#opened();
    if (basis) await this.#concluder.conclude(basis, vault, job);
    const state = await write(vault);
    await knowledge.refresh();
    const snapshot = await this.show(knowledge, job);
    this.#tabs.tell(state.revision);
    return snapshot;
  }

  /** Puts something else in the place of everything, and shows that. */
  async replace(job: Job, write: Write): Promise<Snapshot> {
    const state = await asWriter(this.setting.vaultName, async () => write(await this.#opened()));
    this.#hasToldLoss = true;
    this.#concluder.forget();
    this.#tabs.tell(state.revision);
    return this.show(await this.known(), job);
  }

  async #checkForLoss(canary: Canary | null): Promise<void> {
    const vault = await this.#opened();
    const { facts: foundFacts, revision } = await vault.readState();
    const { facts: expectedFacts, revision: expected } = canary ?? { facts: 0, revision: 0 };
    const isShorter = foundFacts < expectedFacts || revision < expected;
    const isReplaced = vault.isReplacement && !this.#hasToldLoss;
    if (!isShorter && !isReplaced) return;
    this.#hasToldLoss = true;
    throw new Refused({ kind: 'storage-lost', expectedFacts, foundFacts });
  }

  async #opened(): Promise<Vault> {
    this.#vault ??= await Vault.open(this.setting.vaultName, () => {
      this.#vault = null;
      this.#knowledge = null;
    });
    return this.#vault;
  }
}

function groundOf(basis: Basis, conclusions: Conclusions): Ground {
  const { asOf, timeZone } = basis.options;
  return { conclusions, facts: upTo(basis.facts, asOf, timeZone), basis };
}
