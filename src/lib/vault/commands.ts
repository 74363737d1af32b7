/** What each command changes in the decision document. A command that changes nothing gives no changes. */
import { byCodePoint } from '#core/facts/handles.ts';
import type { DecisionCommand } from '#engine/protocol.ts';
import { changeOf, type Change, type DecisionDocument } from './decision-document.ts';

export function changesFor(doc: DecisionDocument, command: DecisionCommand): Change[] {
  if (command.kind === 'same' || command.kind === 'different') return pairChanges(doc, command);
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

function changeFor(
  doc: DecisionDocument,
  command: Exclude<DecisionCommand, PairCommand>,
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
    case 'rename-cluster':
      return changeOf(doc, 'clusterNames', command.handle, command.name);
    case 'pin-to-group':
      return changeOf(doc, 'clusterPins', command.handle, command.belongsWith);
    case 'resolution':
      return changeOf(doc, 'settings', 'resolution', command.value);
    default:
      return command satisfies never;
  }
}

/** The changes of adding imports: each is in force, the sample goes, the owner is who was chosen. */
export function changesForAdding(
  doc: DecisionDocument,
  added: readonly string[],
  takenBack: readonly string[],
  owner: unknown,
): Change[] {
  // `before` is what undo restores: withdrawn.
  const adding = added.map((key): Change => ({ map: 'withdrawn', key, before: true, after: null }));
  const others = [
    ...takenBack.map((key) => changeOf(doc, 'withdrawn', key, true)),
    owner === undefined ? null : changeOf(doc, 'owner', 'handles', owner),
  ];
  return [...adding, ...others.filter((change) => change !== null)];
}
