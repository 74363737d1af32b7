/** What each command changes in the decision document. A command that changes nothing gives no changes. */
import { byCodePoint, type Handle } from '#core/facts/handles.ts';
import type { ToldWords } from '#core/people/told-words.ts';
import type { TableMapping } from '#core/sources/table/mapping.ts';
import type { DecisionCommand } from '#engine/decision-command.ts';
import {
  changeOf,
  steps,
  toDecisions,
  type Change,
  type DecisionDocument,
} from './decision-document.ts';

export function changesFor(doc: DecisionDocument, command: DecisionCommand): Change[] {
  if (command.kind === 'same' || command.kind === 'different') return pairChanges(doc, command);
  if (command.kind === 'tag' || command.kind === 'rename-tag') return tagChanges(doc, command);
  if ('handles' in command && command.kind !== 'set-owner') return handleChanges(doc, command);
  const change = changeFor(doc, command);
  return change ? [change] : [];
}

type PairCommand = Extract<DecisionCommand, { kind: 'same' | 'different' }>;

/** Each pair stands in one of the two maps, under its handles in code-point order, never in both. */
function pairChanges(doc: DecisionDocument, { kind, pairs }: PairCommand): Change[] {
  const other = kind === 'same' ? 'different' : 'same';
  const byKey = new Map(
    pairs
      .filter(([a, b]) => a !== b)
      .map((pair) => {
        const sorted = [...pair].sort(byCodePoint);
        return [JSON.stringify(sorted), sorted] as const;
      }),
  );
  return [...byKey]
    .flatMap(([key, pair]) => [changeOf(doc, kind, key, pair), changeOf(doc, other, key, null)])
    .filter((change) => change !== null);
}

type TagCommand = Extract<DecisionCommand, { kind: 'tag' | 'rename-tag' }>;

/** A tag stands once for every handle it is on, under both. */
function tagChanges(doc: DecisionDocument, command: TagCommand): Change[] {
  const put = (handle: Handle, tag: string, isOn: boolean) => tagChange(doc, handle, tag, isOn);
  const changes =
    command.kind === 'tag'
      ? [...new Set(command.people.flat())].map((handle) => put(handle, command.tag, command.isOn))
      : [...toDecisions(doc).tags].flatMap(([handle, tags]) =>
          tags.includes(command.tag) && command.name !== command.tag
            ? [
                put(handle, command.tag, false),
                command.name === null ? null : put(handle, command.name, true),
              ]
            : [],
        );
  return changes.filter((change) => change !== null);
}

function tagChange(doc: DecisionDocument, handle: Handle, tag: string, isOn: boolean) {
  const tagged = [handle, tag];
  return changeOf(doc, 'tags', JSON.stringify(tagged), isOn ? tagged : null);
}

type HandleCommand = Exclude<Extract<DecisionCommand, { handles: unknown }>, { kind: 'set-owner' }>;

/**
 * A name, a place, a word of a connector, and how close somebody is or in what way, stand under the first handle of the person or
 * group, and under none of the others; whether they are one at all, under every handle they are known by.
 */
function handleChanges(doc: DecisionDocument, command: HandleCommand): Change[] {
  return handlesInOrder(command)
    .flatMap((handle, i) => {
      const isFirst = i === 0;
      switch (command.kind) {
        case 'nobody':
          return standing(doc, handle, command.isNobody ? 'nobody' : null);
        case 'admit':
          return standing(doc, handle, command.isAdmitted ? 'admitted' : null);
        case 'rename-person':
          return [changeOf(doc, 'names', handle, isFirst ? command.name : null)];
        case 'connector':
          return [changeOf(doc, 'connectors', handle, isFirst ? command.word : null)];
        case 'closeness':
          return [changeOf(doc, 'closeness', handle, isFirst ? command.word : null)];
        case 'tie-kind':
          return [changeOf(doc, 'kinds', handle, isFirst ? command.word : null)];
        case 'rename-cluster':
          return [changeOf(doc, 'clusterNames', handle, isFirst ? command.name : null)];
        case 'pin-to-group':
          return [changeOf(doc, 'clusterPins', handle, isFirst ? command.belongsWith : null)];
        default:
          return command satisfies never;
      }
    })
    .filter((change) => change !== null);
}

/** A group is known by the handle named first, a person by any: the lowest, so that it is always the same. */
function handlesInOrder({ kind, handles }: HandleCommand): Handle[] {
  const once = [...new Set(handles)];
  return kind === 'rename-cluster' ? once : once.sort(byCodePoint);
}

/** Nobody, or taken in though a source set them aside, or neither: never both. */
function standing(doc: DecisionDocument, handle: string, as: 'nobody' | 'admitted' | null) {
  return (['nobody', 'admitted'] as const).map((map) =>
    changeOf(doc, map, handle, map === as ? true : null),
  );
}

function changeFor(
  doc: DecisionDocument,
  command: Exclude<DecisionCommand, PairCommand | TagCommand | HandleCommand>,
): Change | null {
  switch (command.kind) {
    case 'set-owner':
      return changeOf(doc, 'owner', 'handles', command.handles);
    case 'withdraw-import':
      return changeOf(doc, 'withdrawn', command.importId, true);
    case 'bring-back-import':
      return changeOf(doc, 'withdrawn', command.importId, null);
    case 'rhythm':
      return changeOf(doc, 'rhythm', command.handle, command.choice);
    case 'domain':
      return changeOf(doc, 'domains', command.domain.toLowerCase(), command.word);
    case 'let-pair-be': {
      const pair = [...command.pair].sort(byCodePoint);
      return changeOf(doc, 'pairsLetBe', JSON.stringify(pair), command.isLetBe ? pair : null);
    }
    case 'resolution':
      return changeOf(doc, 'settings', 'resolution', command.value);
    case 'lay-out-afresh':
      return changeOf(doc, 'arrangement', 'number', nextArrangement(doc));
    default:
      return command satisfies never;
  }
}

/** One past every number ever given, undone ones too: an arrangement taken back never comes in by itself. */
function nextArrangement(doc: DecisionDocument): number {
  const given = steps(doc).flatMap(({ changes }) =>
    changes.flatMap(({ map, after }) =>
      map === 'arrangement' && typeof after === 'number' ? [after] : [],
    ),
  );
  return Math.max(0, ...given) + 1;
}

export interface Adding {
  /** Ids of the imports, and of those that make room for them. */
  added: readonly string[];
  takenBack: readonly string[];
  /** The handles or 'none' to decide; undefined leaves the owner as it is. */
  owner: unknown;
  /** By fingerprint of their header. */
  tables: ReadonlyMap<string, TableMapping>;
  /** What I had said of people in files of mine that Kith wrote. */
  words: ToldWords;
}

/**
 * The changes of adding imports: each is in force, the sample goes, the owner is who was chosen, and what
 * was said of the columns of tables, and of people in files of mine, holds from now on.
 */
export function changesForAdding(
  doc: DecisionDocument,
  { added, takenBack, owner, tables, words }: Adding,
): Change[] {
  // `before` is what undo restores: withdrawn.
  const adding = added.map((key): Change => ({ map: 'withdrawn', key, before: true, after: null }));
  const others = [
    ...takenBack.map((key) => changeOf(doc, 'withdrawn', key, true)),
    owner === undefined ? null : changeOf(doc, 'owner', 'handles', owner),
    ...[...tables].map(([fingerprint, said]) => changeOf(doc, 'tables', fingerprint, said)),
    ...[...words.closeness].map(([handle, word]) => changeOf(doc, 'closeness', handle, word)),
    ...[...words.kinds].map(([handle, word]) => changeOf(doc, 'kinds', handle, word)),
    ...[...words.tags].flatMap(([handle, tags]) =>
      tags.map((tag) => tagChange(doc, handle, tag, true)),
    ),
  ];
  return [...adding, ...others.filter((change) => change !== null)];
}
