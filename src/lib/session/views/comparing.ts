/**
 * Whom the address asks to compare: some people by their ids, a tag's or a group's, or whoever is picked; and
 * beside whom. What is too long for an address is told by what it is, where it is a tag or a group; else it
 * stays with the tab.
 */
import type { Conclusions } from '#core/conclusions.ts';
import type { PersonId } from '#core/people/people.ts';
import { drawnPeople } from './thin-network.ts';
import { clusterWithId, groupList, groupName } from './groups.ts';
import { peopleWithIds } from './people-with-ids.ts';
import { peopleTagged } from './tags.ts';

type Named = { kind: 'tag' | 'group'; id: string };
export type SideAsked = { kind: 'people'; ids: readonly string[] } | { kind: 'picked' } | Named;
export type BesideAsked = { kind: 'others' } | Named;

export interface ComparisonAsked {
  side: SideAsked;
  beside: BesideAsked;
}

/** So many ids an address can hold and still be pasted. */
const IDS_IN_ADDRESS = 12;

/** What an address asks to compare; null where it asks for nothing of the kind. */
export function readComparison(params: URLSearchParams): ComparisonAsked | null {
  const side = sideIn(params.get('compare'), params.getAll('of'));
  return side && { side, beside: namedIn(params.get('beside')) ?? { kind: 'others' } };
}

function sideIn(text: string | null, ids: readonly string[]): SideAsked | null {
  if (text === null) return null;
  if (text === 'people' && ids.length > 0) return { kind: 'people', ids };
  return namedIn(text) ?? { kind: 'picked' };
}

/** "tag:choir", "group:" and its id. */
function namedIn(text: string | null): Named | null {
  const { kind, id } = /^(?<kind>tag|group):(?<id>.+)$/su.exec(text ?? '')?.groups ?? {};
  return (kind === 'tag' || kind === 'group') && id !== undefined ? { kind, id } : null;
}

/** The address of a comparison. */
export function comparisonHref({ side, beside }: ComparisonAsked): string {
  const params = new URLSearchParams();
  if (side.kind === 'tag' || side.kind === 'group')
    params.set('compare', `${side.kind}:${side.id}`);
  else params.set('compare', side.kind);
  if (side.kind === 'people') for (const id of side.ids) params.append('of', id);
  if (beside.kind !== 'others') params.set('beside', besideKey(beside));
  return `/map?${params.toString()}`;
}

/** How the picked are best asked for: few by their ids, a tag's or a group's by its name, else as picked. */
export function sideOfPicked(conclusions: Conclusions, ids: readonly PersonId[]): SideAsked {
  if (ids.length <= IDS_IN_ADDRESS) return { kind: 'people', ids };
  const people = peopleWithIds(conclusions, ids);
  const isThese = (others: ArrayLike<number>): boolean =>
    others.length === people.length && people.every((person, at) => others[at] === person);
  const tag = conclusions.tags.find((each) => isThese(each.people));
  if (tag) return { kind: 'tag', id: tag.name };
  const group = conclusions.clusters.clusters.find(({ members }) =>
    isThese(Array.from(members).sort((a, b) => a - b)),
  );
  return group ? { kind: 'group', id: group.id } : { kind: 'picked' };
}

/** Who stands on the side asked about, rising; `picked` are the tab's own. */
export function peopleOnSide(
  conclusions: Conclusions,
  side: SideAsked,
  picked: readonly PersonId[],
): readonly number[] {
  switch (side.kind) {
    case 'people':
      return peopleWithIds(conclusions, side.ids);
    case 'picked':
      return peopleWithIds(conclusions, picked);
    case 'tag':
    case 'group':
      return peopleNamed(conclusions, side);
    default:
      return side satisfies never;
  }
}

/** Who stands beside them: a tag's, a group's, or everyone else on the map. */
export function peopleBeside(
  conclusions: Conclusions,
  side: readonly number[],
  beside: BesideAsked,
): readonly number[] {
  if (beside.kind !== 'others') return peopleNamed(conclusions, beside);
  const asked = new Set(side);
  return Array.from(drawnPeople(conclusions)).filter((person) => !asked.has(person));
}

function peopleNamed(conclusions: Conclusions, { kind, id }: Named): readonly number[] {
  if (kind === 'tag') return peopleTagged(conclusions, id);
  const group = conclusions.clusters.clusters[clusterWithId(conclusions, id)];
  return Array.from(group?.members ?? []).sort((a, b) => a - b);
}

/** What a side is called: "People picked", or the name of the tag or the group. */
export function sideTitle(conclusions: Conclusions, side: SideAsked): string {
  if (side.kind === 'people' || side.kind === 'picked') return 'People picked';
  return besideTitle(conclusions, side);
}

/** "everyone else" on the map, or the name of the tag or the group. */
export function besideTitle(conclusions: Conclusions, beside: BesideAsked): string {
  if (beside.kind === 'others') return 'everyone else';
  if (beside.kind === 'tag') return `Tagged “${beside.id}”`;
  return groupName(conclusions, clusterWithId(conclusions, beside.id));
}

/** As a choice of a list says it. */
export function besideKey(beside: BesideAsked): string {
  return beside.kind === 'others' ? '' : `${beside.kind}:${beside.id}`;
}

export function besideOf(key: string): BesideAsked {
  return namedIn(key) ?? { kind: 'others' };
}

/** Beside whom anybody can be set: everyone else, each tag, each group of the map. */
export function besideChoices(conclusions: Conclusions): { key: string; title: string }[] {
  const { named, small } = groupList(conclusions);
  const asked: BesideAsked[] = [
    { kind: 'others' },
    ...conclusions.tags.map(({ name }): Named => ({ kind: 'tag', id: name })),
    ...[...named, ...small].map(({ id }): Named => ({ kind: 'group', id })),
  ];
  return asked.map((beside) => ({
    key: besideKey(beside),
    title: besideTitle(conclusions, beside),
  }));
}
