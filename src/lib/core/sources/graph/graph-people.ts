/** Who each node of a network file is: the handles it has, and the one its ties are stated by. */
import {
  handleIdentity,
  isNameHandle,
  nameHandle,
  visibleText,
  type Handle,
} from '../../facts/handles.ts';
import type { FileReport } from '../file-report.ts';
import type { NodeContent } from './graph-words.ts';

export interface NodeDraft extends NodeContent {
  /** The file's own, never ''. */
  id: string;
  /** False where only an edge names it. */
  isListed: boolean;
  /** True where it is no record of its own. */
  isImplied: boolean;
  isOrganisation: boolean;
  /** 1-based number of the record in its file. */
  row: number;
  /** Index among the files of one reading. */
  file: number;
}

export interface SettledNode extends NodeDraft {
  /** Stands for the person in relations: one that no other node has, where there is one. */
  handle: Handle;
  identity: string;
  /** Its place among the nodes, as the text by which reports count. */
  number: string;
}

/** Settles all nodes of one network, in their order. Cost: linear. */
export function settleNodes(drafts: readonly NodeDraft[]): SettledNode[] {
  const holders = new Map<string, number>();
  const namesakes = new Map<string, number>();
  const identities = drafts.map(({ name }) => handleIdentity(nameHandle(name)));
  drafts.forEach(({ keys, handles, isOrganisation }, i) => {
    if (isOrganisation) return;
    for (const handle of new Set([...keys, ...handles].map(handleIdentity))) count(holders, handle);
    count(namesakes, identities[i] ?? '');
  });
  const taken = new Set<string>(namesakes.keys());
  return drafts.map((draft, i) => {
    const listed = [...new Set([...draft.keys, ...draft.handles])];
    const own = listed.filter((handle) => holders.get(handleIdentity(handle)) === 1);
    // A key of one's own comes first: it holds beyond this file.
    const best = own.find((handle) => !isNameHandle(handle)) ?? own[0];
    if (best !== undefined) return settled(draft, i, best, listed);
    const isAlone = namesakes.get(identities[i] ?? '') === 1;
    const named =
      listed.length === 0 && isAlone && visibleText(draft.name) !== ''
        ? nameHandle(draft.name)
        : apart(draft, taken);
    return settled(draft, i, named, [...listed, named]);
  });
}

function settled(draft: NodeDraft, place: number, handle: Handle, handles: Handle[]): SettledNode {
  return { ...draft, handles, handle, identity: handleIdentity(handle), number: String(place) };
}

/** A name told from equal ones by the node's id. */
function apart({ name, id }: NodeDraft, taken: Set<string>): Handle {
  const base: Handle = `name-in-graph:${name === id ? name : `${name} (${id})`}`;
  let handle = base;
  for (let again = 2; taken.has(handleIdentity(handle)); again += 1) handle = `${base} ${again}`;
  taken.add(handleIdentity(handle));
  return handle;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The report of a file that says whose it is: they come first, however often others are named. */
export function withOwner(report: FileReport, owner: SettledNode | null): FileReport {
  if (owner === null) return report;
  const { handle, name } = owner;
  const rows = report.ownerCandidates.find((other) => other.handle === handle)?.rows ?? 0;
  const others = report.ownerCandidates.filter((other) => other.handle !== handle);
  const said = { handle, name, rows, isStated: true };
  return { ...report, ownerCandidates: [said, ...others] };
}
