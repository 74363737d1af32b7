/** What each command changes in the decision document. A command that changes nothing gives no changes. */
import type { DecisionCommand } from '#engine/protocol.ts';
import { changeOf, type Change, type DecisionDocument } from './decision-document.ts';

export function changesFor(doc: DecisionDocument, command: DecisionCommand): Change[] {
  const change = changeFor(doc, command);
  return change ? [change] : [];
}

function changeFor(doc: DecisionDocument, command: DecisionCommand): Change | null {
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
