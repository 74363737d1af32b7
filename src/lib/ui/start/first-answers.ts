/** The first answer to each of the three questions, for the cards of Start. */
import type { Conclusions } from '#core/conclusions.ts';
import { rowOfPerson } from '#session/views/directory.ts';
import { groupList } from '#session/views/groups.ts';
import { suggestedTargets } from '#session/views/suggested-targets.ts';
import { introductionHref, personHref } from '../people/addresses.ts';
import { groupCount } from '#words/clusters.ts';
import { capitalised, count, counted, smallCount, span } from '#words/format.ts';

/** How many names a card shows: enough to be an answer, few enough to be read. */
const NAMES_SHOWN = 4;

export interface NamedLine {
  name: string;
  why: string;
  hue: number | null;
  isBridge: boolean;
  href: string;
}

export interface FirstAnswer {
  /** One or two sentences: the answer, or what these files cannot say and which file would. */
  answer: string;
  lines: NamedLine[];
}

export interface FirstAnswers {
  holders: FirstAnswer;
  introductions: FirstAnswer;
  reconnect: FirstAnswer;
}

/** Cost: O(people + ties), once for each set of conclusions. */
export function firstAnswers(conclusions: Conclusions): FirstAnswers {
  return {
    holders: holders(conclusions),
    introductions: introductions(conclusions),
    reconnect: reconnect(conclusions),
  };
}

function line(
  conclusions: Conclusions,
  person: number,
  why: string,
  href: (id: string) => string,
): NamedLine[] {
  const row = rowOfPerson(conclusions, person);
  if (!row) return [];
  return [{ name: row.name, why, hue: row.hue, isBridge: row.isBridge, href: href(row.id) }];
}

function holders(conclusions: Conclusions): FirstAnswer {
  const { finding, cards } = conclusions.bridges;
  const groups = groupList(conclusions).total;
  if (groups === 0) {
    return {
      answer:
        'These files do not say who knows whom, so there are no groups yet. A table of letters, messages or meetings among others would say it.',
      lines: [],
    };
  }
  const held = finding.holders.length;
  if (held === 0) {
    return {
      answer: `Your network has ${groupCount(groups)}. Nobody in these files joins one to another.`,
      lines: [],
    };
  }
  const who = `${capitalised(smallCount(held))} ${held === 1 ? 'person holds' : 'people hold'}`;
  return {
    answer: `Your network has ${groupCount(groups)}. ${who} most of them together.`,
    lines: finding.holders.slice(0, NAMES_SHOWN).flatMap((person) => {
      const card = cards.find((each) => each.person === person);
      const others = Math.max(0, (card?.groups.length ?? 1) - 1);
      const why = card
        ? `Reaches ${counted(others, 'other group')}, ${counted(card.tiesAcross, 'tie')} across`
        : '';
      return line(conclusions, person, why, personHref);
    }),
  };
}

function introductions(conclusions: Conclusions): FirstAnswer {
  if (conclusions.people.ego === null) return withoutOwner('Introductions start from you');
  const targets = suggestedTargets(conclusions, NAMES_SHOWN - 1);
  if (targets.length === 0) {
    return {
      answer: 'Name a person or a company. Kith looks for people you know who know them.',
      lines: [],
    };
  }
  return {
    answer: 'Name a person or a company. For a start, some you have never had contact with.',
    lines: targets.flatMap(({ row, through, connectors }) => {
      const others = connectors - 1;
      const why = `Through ${through.name}${others > 0 ? `, or ${count(others)} more` : ''}`;
      return line(conclusions, row.person, why, introductionHref);
    }),
  };
}

function reconnect(conclusions: Conclusions): FirstAnswer {
  if (conclusions.people.ego === null) return withoutOwner('Rhythms are between you and others');
  const items = conclusions.reconnect;
  if (items.length === 0) {
    return {
      answer:
        'Nothing to think of here: no tie has fallen far behind its own rhythm, as far as your files reach.',
      lines: [],
    };
  }
  const [cooling, dormant, recent] = (['cooling', 'dormant', 'new'] as const).map((list) =>
    items.filter((item) => item.list === list),
  );
  // One of each kind first, then the rest: three lists are never equally long.
  const firsts = [cooling, dormant, recent].flatMap((list) => list?.slice(0, 1) ?? []);
  const shown = [...firsts, ...items.filter((item) => !firsts.includes(item))];
  const ties = `${capitalised(smallCount(items.length))} ${items.length === 1 ? 'tie' : 'ties'}`;
  return {
    answer: `${ties} worth a thought, no hurry. Each is judged against its own rhythm.`,
    lines: shown.slice(0, NAMES_SHOWN).flatMap((item) => {
      const quiet = `${span(item.silentDays)} quiet`;
      const why = {
        cooling: `${quiet}, longer than usual for you two`,
        dormant: `Once strong, ${quiet}`,
        new: `New, not answered for ${span(item.silentDays)}`,
      }[item.list];
      return line(conclusions, item.person, why, personHref);
    }),
  };
}

function withoutOwner(because: string): FirstAnswer {
  return {
    answer: `${because}, and this network has no owner. Sources lets you say who you are.`,
    lines: [],
  };
}
