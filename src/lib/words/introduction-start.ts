/** Before a question is asked: what the loaded files can answer, what not, and which file would. */
import type { SourceId } from '#core/facts/facts.ts';
import { count, counted, stopped } from './format.ts';
import { whoKnowsWhomGap } from './tray.ts';

/** What the files in use say that a question could start from. */
export interface StartingPoint {
  hasOwner: boolean;
  /** Kinds of the live files. */
  sources: ReadonlySet<SourceId>;
  /** Whether there are people or companies to begin with. */
  hasSuggestions: boolean;
}

export interface StartWords {
  /** What to do here, or why nothing can be asked yet. */
  lead: string;
  /** What these files do not say, and which would; null where nothing is missing. */
  gap: string | null;
  /** Whom these files take the owner for is a question that would help. */
  canSayWhoIAm: boolean;
}

/** Files that list people and hold no row of their owner's. */
const ADDRESS_BOOKS: ReadonlySet<SourceId> = new Set(['vcard', 'google-contacts']);

export function startWords({ hasOwner, sources, hasSuggestions }: StartingPoint): StartWords {
  const isAddressBook = sources.size > 0 && [...sources].every((id) => ADDRESS_BOOKS.has(id));
  if (!hasOwner && isAddressBook) {
    return {
      lead: 'An address book lists people and where they work. It does not say who you are or how well you know them, and hardly whom they know, so it cannot say who could introduce you.',
      gap: 'Mail would say all three. A LinkedIn archive would say who you are and whom you write to.',
      canSayWhoIAm: false,
    };
  }
  if (!hasOwner) {
    return {
      lead: 'A path begins with you, and these files have no owner yet.',
      gap: null,
      canSayWhoIAm: true,
    };
  }
  const gap = whoKnowsWhomGap(sources);
  return {
    lead: hasSuggestions
      ? 'Type a name, a company, a place or a title, or begin with one of these.'
      : 'Type a name, a company, a place or a title. Kith shows whom you know there, and who stands between.',
    gap: sources.has('linkedin') && gap !== null ? LINKEDIN_GAP : gap,
    canSayWhoIAm: false,
  };
}

const LINKEDIN_GAP =
  'LinkedIn says whom you know at a company and how you two write. Whom they know it shows only where you all wrote in one conversation; mail would say more.';

/** Why a person is suggested: "Motion pictures. 9 people you know are tied to them, Frank Dyer best." */
export function targetReason({
  row,
  through,
  connectors,
}: {
  row: { groupName: string | null; isMine: boolean; strength: number | null };
  through: { name: string };
  connectors: number;
}): string {
  const group = row.groupName === null ? '' : `${row.groupName}. `;
  if (row.isMine) {
    const mine =
      row.strength === null ? 'Nothing says how well you know them' : 'You hardly know them';
    return `${mine}; ${through.name} knows them better.`;
  }
  const people = counted(connectors, 'person', 'people');
  const verb = connectors === 1 ? 'is' : 'are';
  const whom = connectors === 1 ? through.name : `${through.name} best`;
  return stopped(`${group}${people} you know ${verb} tied to them, ${whom}`);
}

/** Why a company or a place is suggested: "You know 44 people there, Sören Brüggemann best." */
export function setReason({
  mine,
  people,
  best,
}: {
  mine: number;
  people: number;
  best: { name: string } | null;
}): string {
  const whom =
    mine === people
      ? counted(mine, 'person', 'people')
      : `${count(mine)} of ${count(people)} people`;
  return `You know ${whom} there${best === null ? '; nothing says how well' : `, ${best.name} best`}.`;
}
