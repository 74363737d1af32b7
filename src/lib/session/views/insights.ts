/** The Insights page: how my ties, my attention and the groups' ties divide, as rows of bars. */
import type { Share } from '#core/composition/composition.ts';
import type { Conclusions } from '#core/conclusions.ts';
import { KINDS, type TieKind } from '#core/ties/tie-kinds.ts';
import { kindName } from '#words/kinds.ts';
import { rowOfPerson } from './directory.ts';
import { groupList, groupName, groupMembers } from './groups.ts';

/** One bar: a whole of `size`, of which `part` is what matters more. */
export interface BarRow {
  key: string;
  label: string;
  /** Where the row leads. */
  leadsTo:
    | { kind: 'group' | 'person' | 'company' | 'place'; id: string }
    | { kind: 'kind'; id: TieKind }
    | null;
  /** Colour of the group; undefined where the row is no group, null for people in none. */
  hue?: number | null;
  size: number;
  /** 0 to `size`. */
  part: number;
}

/** My ties by the group the other is in, as those by company: strong ones as the part. */
export function tiesByGroup(conclusions: Conclusions): BarRow[] {
  const { people } = conclusions;
  const counts = new Map<number, { size: number; part: number }>();
  people.persons.forEach((_, person) => {
    const row = rowOfPerson(conclusions, person);
    if (!row || (people.ego !== null && !row.isMine)) return;
    const found = counts.get(row.cluster) ?? { size: 0, part: 0 };
    found.size += 1;
    if (row.word === 'strong' || row.word === 'close') found.part += 1;
    counts.set(row.cluster, found);
  });
  // Those in no group are told in words: beside them every group would be a speck.
  return groupBars(conclusions, (cluster) => counts.get(cluster) ?? { size: 0, part: 0 }).filter(
    ({ leadsTo }) => leadsTo !== null,
  );
}

/** My ties by kind, strong ones as the part; none where no kind is known. */
export function tiesByKind(conclusions: Conclusions): BarRow[] {
  const { egoTie, ties, options } = conclusions;
  return kindBars(conclusions, (person) => {
    const tie = egoTie[person] ?? -1;
    const isStrong = (ties.strength[tie] ?? NaN) >= options.settings.strongFrom;
    return { size: tie < 0 ? 0 : 1, part: tie >= 0 && isStrong ? 1 : 0 };
  });
}

/** My attention by kind of tie; what is both stands once, as both. */
export function attentionByKind(conclusions: Conclusions, ofPerson: ArrayLike<number>): BarRow[] {
  return kindBars(conclusions, (person) => {
    const size = ofPerson[person] ?? 0;
    return { size, part: size };
  });
}

/** A bar for each kind there is, the unknown last; none where nothing else is known. */
function kindBars(
  { kind }: Conclusions,
  measure: (person: number) => { size: number; part: number },
): BarRow[] {
  const sums = new Map<TieKind, { size: number; part: number }>();
  kind.forEach((index, person) => {
    const name = KINDS[index] ?? 'unknown';
    const { size, part } = measure(person);
    const sum = sums.get(name) ?? { size: 0, part: 0 };
    sums.set(name, { size: sum.size + size, part: sum.part + part });
  });
  const rows = [...sums]
    .filter(([, { size }]) => size > 0)
    .sort(
      ([a, one], [b, other]) =>
        Number(a === 'unknown') - Number(b === 'unknown') || other.size - one.size,
    )
    .map(([name, sum]): BarRow => ({
      ...{ key: name, label: kindName(name) },
      leadsTo: name === 'unknown' ? null : { kind: 'kind', id: name },
      ...sum,
    }));
  return rows.every(({ key }) => key === 'unknown') ? [] : rows;
}

/** Companies, places and channels as bars. */
export function sharesAsBars<Kind extends string>(
  shares: readonly Share<Kind>[],
  label: (kind: Kind) => string,
  leadsTo: (kind: Kind) => BarRow['leadsTo'] = () => null,
): BarRow[] {
  return shares.map(({ kind, ties, strongTies }) => ({
    key: kind,
    label: label(kind),
    leadsTo: leadsTo(kind),
    ...{ size: ties, part: strongTies },
  }));
}

/** Of fewer ties a group's openness is chance. */
const FEWEST_TIES = 10;

/** Ties of each group that has enough of them, those that leave it as the part; most open first. */
export function opennessByGroup(conclusions: Conclusions): BarRow[] {
  return groupBars(conclusions, (cluster) => {
    const members = groupMembers(conclusions, cluster);
    const inside = members.reduce((sum, member) => sum + member.tiesInside, 0) / 2;
    const part = members.reduce((sum, member) => sum + member.tiesAcross, 0);
    return { size: inside + part, part };
  })
    .filter(({ leadsTo, size }) => leadsTo !== null && size >= FEWEST_TIES)
    .sort((one, other) => other.part / other.size - one.part / one.size || other.size - one.size);
}

/** My attention by group, most first: parts that add up to the events. */
export function attentionByGroup(conclusions: Conclusions, ofPerson: ArrayLike<number>): BarRow[] {
  const sums = new Map<number, number>();
  forEachAttended(conclusions, ofPerson, (row, part) => {
    sums.set(row.cluster, (sums.get(row.cluster) ?? 0) + part);
  });
  return groupBars(conclusions, (cluster) => {
    const size = sums.get(cluster) ?? 0;
    return { size, part: size };
  });
}

/** The people it went to, most first. */
export function attentionByPerson(conclusions: Conclusions, ofPerson: ArrayLike<number>): BarRow[] {
  const rows: BarRow[] = [];
  forEachAttended(conclusions, ofPerson, (row, part) => {
    const { id, name: label, hue } = row;
    rows.push({ key: id, label, leadsTo: { kind: 'person', id }, hue, size: part, part });
  });
  return rows.sort((one, other) => other.size - one.size || (one.key < other.key ? -1 : 1));
}

/** How many of those I am strongly tied to had a part of my attention. */
export function strongTiesAttended(
  { egoTie, ties, options }: Conclusions,
  ofPerson: ArrayLike<number>,
): number {
  return egoTie.reduce((people, tie, person) => {
    const isStrong = tie >= 0 && (ties.strength[tie] ?? NaN) >= options.settings.strongFrom;
    return people + (isStrong && (ofPerson[person] ?? 0) > 0 ? 1 : 0);
  }, 0);
}

type Attended = NonNullable<ReturnType<typeof rowOfPerson>>;

function forEachAttended(
  conclusions: Conclusions,
  ofPerson: ArrayLike<number>,
  tell: (row: Attended, part: number) => void,
): void {
  for (let person = 0; person < ofPerson.length; person += 1) {
    const part = ofPerson[person] ?? 0;
    const row = part > 0 ? rowOfPerson(conclusions, person) : undefined;
    if (row) tell(row, part);
  }
}

/** A bar for each group on the map that has any, largest first; those in none come last. */
function groupBars(
  conclusions: Conclusions,
  measure: (cluster: number) => { size: number; part: number },
): BarRow[] {
  const { named, small } = groupList(conclusions);
  const rows = [...named, ...small].map(({ cluster, id, hue }): BarRow => ({
    ...{ key: id, label: groupName(conclusions, cluster), hue, ...measure(cluster) },
    leadsTo: { kind: 'group', id },
  }));
  const none: BarRow = { ...{ key: '', label: '', leadsTo: null, hue: null }, ...measure(-1) };
  return [...rows.sort((one, other) => other.size - one.size), none].filter(({ size }) => size > 0);
}
