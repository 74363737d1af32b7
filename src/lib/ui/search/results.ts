/** What a search box may offer, in one flat list: commands, people, groups, organisations and places. */
import type { Conclusions } from '#core/conclusions.ts';
import type { Tag } from '#core/people/tags.ts';
import { rowOfPerson, type PersonRow } from '#session/views/directory.ts';
import type { GroupRow } from '#session/views/groups.ts';
import {
  findGroups,
  findOrganisations,
  findPeople,
  findPlaces,
  findTags,
  findTitles,
  isNamedLike,
  type Organisation,
  type Place,
  type Title,
} from '#session/views/search.ts';
import { findSenders, type SenderRow } from '#session/views/other-senders.ts';
import { EVERYONE, writePeopleQuery } from '#session/views/people-query.ts';
import { COMMAND_GROUPS, fits, GROUP_TITLES, type Command } from '../commands/command.ts';

export type SearchResult =
  | { kind: 'person'; key: string; row: PersonRow }
  | { kind: 'group'; key: string; group: GroupRow }
  | { kind: 'organisation'; key: string; organisation: Organisation }
  | { kind: 'place'; key: string; place: Place }
  | { kind: 'tag'; key: string; tag: Tag }
  | { kind: 'title'; key: string; title: Title }
  | { kind: 'sender'; key: string; row: SenderRow }
  /** A list too long for the box, to be read where there is room for it. */
  | { kind: 'all'; key: string; href: string; people: number }
  | { kind: 'command'; key: string; command: Command };

export interface ResultSection {
  title: string;
  results: SearchResult[];
}

/** Enough to choose from without scrolling far. */
const PEOPLE_SHOWN = 8;
const OTHERS_SHOWN = 4;

function peopleSection(conclusions: Conclusions, people: readonly number[]): ResultSection {
  const results = people.slice(0, PEOPLE_SHOWN).flatMap((person): SearchResult[] => {
    const row = rowOfPerson(conclusions, person);
    return row ? [{ kind: 'person', key: `person ${row.id}`, row }] : [];
  });
  return { title: 'People', results };
}

/** The way to everybody who fits, in the table that holds thousands. */
function allOfThem(people: readonly number[], needle: string): SearchResult[] {
  if (people.length <= PEOPLE_SHOWN) return [];
  const href = `/people${writePeopleQuery({ ...EVERYONE, text: needle.trim() })}`;
  return [{ kind: 'all', key: 'all people', href, people: people.length }];
}

/** What can be done now and is called so, under the headings of the command list. */
function commandSections(commands: readonly Command[], needle: string): ResultSection[] {
  const given = commands.filter((command) => command.isEnabled() && fits(command, needle));
  return COMMAND_GROUPS.map((group) => ({
    title: GROUP_TITLES[group],
    results: given
      .filter((command) => command.group === group && command.id !== 'find')
      .map((command) => ({ kind: 'command', key: `command ${command.id}`, command })),
  }));
}

/** The first few of what a needle finds, under one title. */
function sectionOf<Found>(
  title: string,
  found: readonly Found[],
  asResult: (one: Found) => SearchResult,
): ResultSection {
  return { title, results: found.slice(0, OTHERS_SHOWN).map(asResult) };
}

function organisationSection(conclusions: Conclusions, needle: string): ResultSection {
  return sectionOf('Organisations', findOrganisations(conclusions, needle), (organisation) => ({
    kind: 'organisation',
    key: `organisation ${organisation.name}`,
    organisation,
  }));
}

function placeSection(conclusions: Conclusions, needle: string): ResultSection {
  return sectionOf('Places', findPlaces(conclusions, needle), (place) => ({
    kind: 'place',
    key: `place ${place.name}`,
    place,
  }));
}

function titleSection(conclusions: Conclusions, needle: string): ResultSection {
  return sectionOf('Titles', findTitles(conclusions, needle), (title) => ({
    kind: 'title',
    key: `title ${title.name}`,
    title,
  }));
}

function groupSection(conclusions: Conclusions, needle: string): ResultSection {
  return sectionOf('Groups', findGroups(conclusions, needle), (group) => ({
    kind: 'group',
    key: `group ${group.id}`,
    group,
  }));
}

function tagSection(conclusions: Conclusions, needle: string): ResultSection {
  return sectionOf('Your tags', findTags(conclusions, needle), (tag) => ({
    kind: 'tag',
    key: `tag ${tag.name}`,
    tag,
  }));
}

/** Who stands aside of the network, to be taken in. */
function senderSection(senders: readonly SenderRow[], needle: string): ResultSection {
  const title = 'Other senders, no people of your network';
  return sectionOf(title, findSenders(senders, needle), (row) => ({
    kind: 'sender',
    key: `sender ${row.sender.handle}`,
    row,
  }));
}

/**
 * People, organisations, places, titles and groups for an introduction's target; who is only found by where
 * they are comes after where that is. Empty sections are left out.
 */
export function targetResults(conclusions: Conclusions, needle: string): ResultSection[] {
  const people = findPeople(conclusions, needle);
  if (!people) return [];
  const found = peopleSection(conclusions, people);
  const others = [
    organisationSection(conclusions, needle),
    placeSection(conclusions, needle),
    titleSection(conclusions, needle),
    groupSection(conclusions, needle),
  ];
  const isSomebody = isSomebodyCalled(conclusions, people, needle);
  return filled(isSomebody ? [found, ...others] : [...others, found]);
}

/** Whether the likeliest of these is called as the needle says, not merely like it. */
function isSomebodyCalled(
  conclusions: Conclusions,
  [nearest]: readonly number[],
  needle: string,
): boolean {
  return nearest !== undefined && isNamedLike(conclusions, nearest, needle);
}

/** Everything the palette can lead to. Without a needle: commands alone, which can all be given now. */
export function paletteResults(
  conclusions: Conclusions | null,
  needle: string,
  commands: readonly Command[],
  senders: readonly SenderRow[] = [],
): ResultSection[] {
  const people = conclusions ? findPeople(conclusions, needle) : null;
  const sections = commandSections(commands, needle);
  if (!conclusions || !people) return filled(sections);
  const section = peopleSection(conclusions, people);
  const found = { ...section, results: [...section.results, ...allOfThem(people, needle)] };
  const others = [
    tagSection(conclusions, needle),
    groupSection(conclusions, needle),
    organisationSection(conclusions, needle),
    placeSection(conclusions, needle),
    titleSection(conclusions, needle),
  ];
  // What somebody is called beats what a command is called; a name merely like it does not.
  const isSomebody = isSomebodyCalled(conclusions, people, needle);
  const meant = isSomebody
    ? []
    : sections.filter(({ results }) => results.some((result) => isCalled(result, needle)));
  return filled([
    ...meant,
    ...(isSomebody ? [found, ...others] : [...others, found]),
    senderSection(senders, needle),
    ...sections.filter((each) => !meant.includes(each)),
  ]);
}

/** Whether a result is a command whose label begins as the needle does. */
function isCalled(result: SearchResult, needle: string): boolean {
  const start = needle.trim().toLowerCase();
  return result.kind === 'command' && result.command.label.toLowerCase().startsWith(start);
}

function filled(sections: ResultSection[]): ResultSection[] {
  return sections.filter((section) => section.results.length > 0);
}
