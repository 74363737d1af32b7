/**
 * What a page asks the engine to decide for the owner. `vault/commands.ts` makes changes of it, and
 * `words/engine.ts` names the step.
 */
import type { ClosenessWord, ConnectorWord, KindWord, RhythmChoice } from '#core/decisions.ts';
import type { DomainWord } from '#core/facts/admit.ts';
import type { Handle } from '#core/facts/handles.ts';

/** Everything the owner can decide. Each is one named, undoable step. */
export type DecisionCommand =
  | { kind: 'set-owner'; handles: Handle[] | 'none' }
  | { kind: 'withdraw-import'; importId: string; label: string }
  | { kind: 'bring-back-import'; importId: string; label: string }
  | { kind: 'rhythm'; handle: Handle; choice: RhythmChoice | null; label: string }
  /**
   * What the owner calls a group: kept under the first handle, the group's own; whatever name was given
   * under another (those of its members) is taken off, or it would come back.
   */
  | { kind: 'rename-cluster'; handles: Handle[]; name: string | null }
  /** She belongs with a member of that group (its anchor), whatever the ties say; null unpins her. */
  | { kind: 'pin-to-group'; handles: Handle[]; belongsWith: Handle | null; label: string }
  | { kind: 'resolution'; value: number | null }
  /** Another arrangement of the map, turned towards the present one. */
  | { kind: 'lay-out-afresh' }
  /** The two handles of every pair are one person, or are not. `label` names whom it is about. */
  | { kind: 'same'; pairs: [Handle, Handle][]; label: string }
  | { kind: 'different'; pairs: [Handle, Handle][]; label: string }
  /** These handles are no person, or are one after all. `label` names them. */
  | { kind: 'nobody'; handles: Handle[]; isNobody: boolean; label: string }
  /** These handles, set aside by their sources, are a person; or stand aside again. `label` names them. */
  | { kind: 'admit'; handles: Handle[]; isAdmitted: boolean; label: string }
  /** Everybody at a mail domain is taken in, is left out, or is what each is; null for the last. */
  | { kind: 'domain'; domain: string; word: DomainWord | null }
  /** How a person is to be called; null for the name the files give. `label` names them so far. */
  | { kind: 'rename-person'; handles: Handle[]; name: string | null; label: string }
  /** What I say of somebody as a connector; null for nothing any more. `said` is what this step says. */
  | {
      kind: 'connector';
      handles: Handle[];
      word: ConnectorWord | null;
      said: ConnectorStep;
      label: string;
    }
  /** How close somebody is, in the owner's own word; null leaves it to the evidence. */
  | { kind: 'closeness'; handles: Handle[]; word: ClosenessWord | null; label: string }
  /** What kind of tie it is, in the owner's own word; null leaves it to the evidence. */
  | { kind: 'tie-kind'; handles: Handle[]; word: KindWord | null; label: string }
  /** These two need not be brought together, or may be offered again. `label` names both. */
  | { kind: 'let-pair-be'; pair: [Handle, Handle]; isLetBe: boolean; label: string }
  /** Puts a tag on people, or takes it off; `people` holds every handle of each. `label` says whom. */
  | { kind: 'tag'; people: Handle[][]; tag: string; isOn: boolean; label: string }
  /** Calls a tag otherwise wherever it stands, joining one of that name; null takes it off everybody. */
  | { kind: 'rename-tag'; tag: string; name: string | null };

/** What one step says of a connector: one thing, or that an earlier word is taken back. */
export type ConnectorStep = 'would-ask' | 'would-not' | 'asked' | 'has-introduced' | 'taken-back';
