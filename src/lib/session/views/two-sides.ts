/** Two sides of a network as a screen draws them: sentences, pairs of bars, and who joins them. */
import { compareSides, type Both, type Comparison, type Split } from '#core/composition/compare.ts';
import type { Conclusions } from '#core/conclusions.ts';
import { STRENGTH_WORDS } from '#core/ties/tie-table.ts';
import { kindName } from '#words/kinds.ts';
import { strengthName } from '#words/ties.ts';
import { groupName } from './groups.ts';

/** One pair of bars. */
export interface PairRow {
  key: string;
  label: string;
  /** Colour of the group; undefined where the row is none. */
  hue?: number | null;
  /** 0–1 of those of whom it is known. */
  shares: Both;
  people: Both;
}

/** One way in which both sides divide. */
export interface PairDivision {
  id: 'groups' | 'companies' | 'kinds' | 'strength' | 'tags';
  title: string;
  rows: PairRow[];
  /** How many parts are not shown. */
  more: number;
  /** Of whom it is known. */
  known: Both;
}

const ROWS_SHOWN = 6;

export function twoSides(
  conclusions: Conclusions,
  left: readonly number[],
  right: readonly number[],
): Comparison {
  const { settings } = conclusions.options;
  return compareSides({ ...conclusions, settings }, left, right);
}

/**
 * The divisions of which something is known on both sides, in the order people ask. Whoever bears no tag is
 * known to bear none.
 */
export function pairDivisions(conclusions: Conclusions, compared: Comparison): PairDivision[] {
  const { clusters } = conclusions.clusters;
  const divisions: PairDivision[] = [
    division('groups', 'Groups', compared.byGroup, (cluster) => ({
      label: groupName(conclusions, cluster),
      hue: clusters[cluster]?.hue ?? null,
    })),
    division('companies', 'Companies', compared.byCompany, (label) => ({ label })),
    division('kinds', 'Kind of tie', compared.byKind, (kind) => ({ label: kindName(kind) })),
    inOrder(
      division('strength', 'Strength with you', compared.byStrength, (word) => ({
        label: strengthName(word),
      })),
    ),
    division(
      'tags',
      'Your tags',
      { ...compared.byTag, known: [compared.left.length, compared.right.length] },
      (label) => ({ label }),
    ),
  ];
  return divisions.filter(
    ({ rows, known: [left, right] }) => rows.length > 0 && left > 0 && right > 0,
  );
}

function division<Kind extends string | number>(
  id: PairDivision['id'],
  title: string,
  { parts, known }: Split<Kind>,
  told: (kind: Kind) => Pick<PairRow, 'label' | 'hue'>,
): PairDivision {
  const share = (people: number, of: number): number => (of === 0 ? 0 : people / of);
  const rows = parts
    .map(({ kind, people }): PairRow => ({
      key: String(kind),
      ...told(kind),
      people,
      shares: [share(people[0], known[0]), share(people[1], known[1])],
    }))
    // What is large on either side is what tells them apart.
    .sort((one, other) => Math.max(...other.shares) - Math.max(...one.shares));
  const shown = rows.slice(0, ROWS_SHOWN);
  return { id, title, rows: shown, more: rows.length - shown.length, known };
}

/** Strength has an order of its own: the closest first. */
function inOrder(strengths: PairDivision): PairDivision {
  const place = ({ key }: PairRow): number => STRENGTH_WORDS.findIndex((word) => word === key);
  return { ...strengths, rows: strengths.rows.toSorted((a, b) => place(b) - place(a)) };
}
