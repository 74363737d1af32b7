/**
 * What the owner decided: one Yjs document of flat maps. Yjs merges (tabs now, devices later); it does
 * not undo. Undo is a step like any other: the document keeps every step with what each key held before
 * and after, so it works after a reload and from any tab.
 */
import * as v from 'valibot';
import * as Y from 'yjs';
import {
  CLOSENESS_WORDS,
  KIND_WORDS,
  type ConnectorWord,
  type Decisions,
  type RhythmChoice,
} from '#core/decisions.ts';
import { parseHandle, type Handle } from '#core/facts/handles.ts';
import { MAPPED_SHAPES, ROLES_OF, type TableMapping } from '#core/sources/table/mapping.ts';
import { HandleShape } from './shapes.ts';

export const DECISION_MAPS = [
  'owner',
  'same',
  'different',
  'nobody',
  'admitted',
  'domains',
  'names',
  'withdrawn',
  'rhythm',
  'clusterNames',
  'clusterPins',
  'settings',
  'tables',
  'connectors',
  'closeness',
  'kinds',
  'pairsLetBe',
  'arrangement',
  'tags',
] as const;
export type DecisionMap = (typeof DECISION_MAPS)[number];

/** One key of one map, before and after; null where the key is absent. Values are plain JSON. */
export interface Change {
  map: DecisionMap;
  key: string;
  before: unknown;
  after: unknown;
}

/** One named step. `reverts` names the step it takes back: an undo, or the undo of an undo. */
export interface Step {
  id: string;
  /** Ms since 1970 UTC, to show; `order` decides what came first. */
  at: number;
  order: number;
  name: string;
  changes: Change[];
  reverts: string | null;
}

export type DecisionDocument = Y.Doc;

const StepShape = v.object({
  id: v.string(),
  at: v.number(),
  order: v.number(),
  name: v.string(),
  changes: v.array(
    v.object({
      map: v.picklist(DECISION_MAPS),
      key: v.string(),
      before: v.unknown(),
      after: v.unknown(),
    }),
  ),
  reverts: v.nullable(v.string()),
});

const OwnerShape = v.union([v.literal('none'), v.array(HandleShape)]);
const PairShape = v.tuple([HandleShape, HandleShape]);
const RhythmShape = v.variant('kind', [
  v.object({ kind: v.literal('rest') }),
  v.object({ kind: v.literal('elsewhere') }),
  v.object({ kind: v.literal('later'), until: v.number() }),
]) satisfies v.GenericSchema<unknown, RhythmChoice>;

const ConnectorShape = v.object({
  wouldAsk: v.nullable(v.boolean()),
  askedAt: v.nullable(v.number()),
  hasIntroduced: v.boolean(),
}) satisfies v.GenericSchema<unknown, ConnectorWord>;

/** A handle and one of its tags: each stands for itself, so that two devices can each add one. */
const TagShape = v.tuple([HandleShape, v.string()]);

const RoleShape = v.picklist([...ROLES_OF.events, ...ROLES_OF.edges, ...ROLES_OF.people]);
const TableShape = v.object({
  shape: v.picklist(MAPPED_SHAPES),
  roles: v.array(v.nullable(RoleShape)),
  hasHeader: v.boolean(),
  delimiter: v.pipe(v.string(), v.length(1)),
}) satisfies v.GenericSchema<unknown, TableMapping>;

/** A document that holds these updates, in whatever order they come. */
export function openDocument(updates: readonly Uint8Array[]): DecisionDocument {
  const doc = new Y.Doc();
  addUpdates(doc, updates);
  return doc;
}

export function addUpdates(doc: DecisionDocument, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
}

/** The whole document as one update. */
export function foldDocument(doc: DecisionDocument): Uint8Array {
  return Y.encodeStateAsUpdate(doc);
}

/** What one key holds; null when it is absent. */
export function valueOf(doc: DecisionDocument, map: DecisionMap, key: string): unknown {
  return doc.getMap(map).get(key) ?? null;
}

/** The change that would set a key, or null when it holds that already. */
export function changeOf(
  doc: DecisionDocument,
  map: DecisionMap,
  key: string,
  after: unknown,
): Change | null {
  const before = valueOf(doc, map, key);
  return isEqual(before, after) ? null : { map, key, before, after };
}

/** Writes a step and its changes in one Yjs transaction; answers with the update to store. */
export function recordStep(
  doc: DecisionDocument,
  step: Omit<Step, 'order' | 'reverts'> & { reverts?: string },
): Uint8Array {
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array) => updates.push(update);
  const order = steps(doc).reduce((last, known) => Math.max(last, known.order), 0) + 1;
  doc.on('update', collect);
  doc.transact(() => {
    for (const { map, key, after } of step.changes) {
      if (after === null) doc.getMap(map).delete(key);
      else doc.getMap(map).set(key, after);
    }
    const whole: Step = { ...step, order, reverts: step.reverts ?? null };
    doc.getMap('steps').set(step.id, whole);
  });
  doc.off('update', collect);
  return Y.mergeUpdates(updates);
}

/** All steps, first to last; equal orders (two devices at once) fall by id, the same everywhere. */
export function steps(doc: DecisionDocument): Step[] {
  return [...doc.getMap('steps').values()]
    .filter((step) => v.is(StepShape, step))
    .map((step) => v.parse(StepShape, step))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The present state, as core reads it. A value of unknown shape counts as undecided. */
export function toDecisions(doc: DecisionDocument): Decisions {
  const entries = <T>(map: DecisionMap, shape: v.GenericSchema<unknown, T>): [string, T][] =>
    entriesOf(doc, map, shape);
  const byHandle = <T>(map: DecisionMap, shape: v.GenericSchema<unknown, T>): Map<Handle, T> =>
    new Map(entries(map, shape).flatMap(([key, value]) => (isHandle(key) ? [[key, value]] : [])));
  const owner = v.safeParse(OwnerShape, valueOf(doc, 'owner', 'handles'));
  const resolution = valueOf(doc, 'settings', 'resolution');
  const arrangement = valueOf(doc, 'arrangement', 'number');
  return {
    ego: owner.success ? owner.output : null,
    same: entries('same', PairShape).map(([, pair]) => pair),
    different: entries('different', PairShape).map(([, pair]) => pair),
    nobody: new Set(byHandle('nobody', v.literal(true)).keys()),
    admitted: new Set(byHandle('admitted', v.literal(true)).keys()),
    domains: new Map(entries('domains', v.picklist(['admitted', 'hidden']))),
    names: byHandle('names', v.string()),
    withdrawn: new Set(entries('withdrawn', v.literal(true)).map(([id]) => id)),
    rhythm: byHandle('rhythm', RhythmShape),
    clusterNames: byHandle('clusterNames', v.string()),
    clusterPins: byHandle('clusterPins', HandleShape),
    resolution: typeof resolution === 'number' ? resolution : null,
    connectors: byHandle('connectors', ConnectorShape),
    pairsLetBe: entries('pairsLetBe', PairShape).map(([, pair]) => pair),
    closeness: byHandle('closeness', v.picklist(CLOSENESS_WORDS)),
    kinds: byHandle('kinds', v.picklist(KIND_WORDS)),
    arrangement: typeof arrangement === 'number' ? arrangement : 0,
    tags: tagsByHandle(entries('tags', TagShape)),
  };
}

function tagsByHandle(
  standing: readonly [key: string, tagged: [Handle, string]][],
): Map<Handle, string[]> {
  const tags = new Map<Handle, string[]>();
  for (const [, [handle, name]] of standing) tags.set(handle, [...(tags.get(handle) ?? []), name]);
  return tags;
}

/** What was said of the columns of tables, by fingerprint of their header: how to read, not what is known. */
export function tablesSaid(doc: DecisionDocument): Map<string, TableMapping> {
  return new Map(entriesOf(doc, 'tables', TableShape));
}

function entriesOf<T>(
  doc: DecisionDocument,
  map: DecisionMap,
  shape: v.GenericSchema<unknown, T>,
): [string, T][] {
  return [...doc.getMap(map).entries()].flatMap(([key, value]): [string, T][] => {
    const parsed = v.safeParse(shape, value);
    return parsed.success ? [[key, parsed.output]] : [];
  });
}

/** What these maps hold as text, equal for equal decisions: what a cache is stamped with. */
export function decisionsText(
  doc: DecisionDocument,
  maps: readonly DecisionMap[] = DECISION_MAPS,
): string {
  const sorted = maps.map((map) =>
    [...doc.getMap(map).entries()].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return JSON.stringify(sorted);
}

function isHandle(text: string): text is Handle {
  return parseHandle(text) !== null;
}

/** Values are small plain JSON, written by this module: key order is its own. */
export function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
