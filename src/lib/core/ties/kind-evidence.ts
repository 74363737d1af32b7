/**
 * Gathers what speaks of the kind of each of my ties: addresses, organisations, channels, hours, stated
 * relations. Events to a crowd say nothing. Cost: O(my evidence rows + addresses of whom I have a tie with).
 */
import { RELATION_KINDS, NO_TEXT, type FactSet, type SourceId } from '../facts/facts.ts';
import { parseHandle } from '../facts/handles.ts';
import { Employers } from '../people/employers.ts';
import { houseDomain } from '../people/mail-domain.ts';
import type { People, Person } from '../people/people.ts';
import type { PairEvidence } from './collect-pairs.ts';
import { CROWD, SAID, STATED } from './direct-contacts.ts';
import { weekdayOf, type Calendar } from './local-days.ts';
import { statedSign } from './relation-words.ts';
import {
  ADDRESS_SIGNS,
  STATED_SIGNS,
  type AddressSign,
  type KindEvidence,
  type KindSigns,
} from './tie-kinds.ts';

/** Which side of life a source speaks of by itself. */
const SIDE_OF_SOURCE = {
  linkedin: 'work',
  slack: 'work',
  whatsapp: 'life',
  telegram: 'life',
  meta: 'life',
  sms: 'life',
  mail: null,
  // Used at work and at home alike: its addresses tell which.
  'google-chat': null,
  calendar: null,
  outlook: null,
  vcard: null,
  'google-contacts': null,
  crm: null,
  table: null,
  graph: null,
} as const satisfies Record<SourceId, 'work' | 'life' | null>;

const WORK_BEGINS = 8;
const WORK_ENDS = 18;
const SATURDAY = 5;
const RELATIVE = RELATION_KINDS.indexOf('relative');

/** One value a person; all 0 without an owner and for whom I have no tie with. */
export function kindEvidence(
  facts: FactSet,
  people: People,
  pairs: PairEvidence,
  egoTie: Int32Array,
  calendar: Calendar,
): KindEvidence {
  const evidence = noKindEvidence(people.persons.length);
  const me = people.persons[people.ego ?? -1];
  if (people.ego === null || !me) return evidence;
  const myHouses = new Set(housesOf(me));
  const employers = new Employers(people.persons);
  egoTie.forEach((pair, person) => {
    const who = people.persons[person];
    if (pair < 0 || !who) return;
    evidence.address[person] = ADDRESS_SIGNS.indexOf(addressSign(who, myHouses));
    if (employers.shared(people.ego ?? -1, person)) evidence.sharedEmployer[person] = 1;
    for (let row = pairs.start[pair] ?? 0; row < (pairs.start[pair + 1] ?? 0); row += 1) {
      const item = pairs.item[row] ?? 0;
      const way = pairs.way[row] ?? 0;
      if (way & SAID) continue;
      if (way & STATED) readRelation(facts, item, person, evidence);
      else if (way !== CROWD) readEvent(facts, item, person, calendar, evidence);
    }
  });
  return evidence;
}

function readEvent(
  { interactions, imports }: FactSet,
  event: number,
  person: number,
  calendar: Calendar,
  evidence: KindEvidence,
): void {
  const source = imports[interactions.origin[event] ?? 0]?.source ?? 'table';
  const side = SIDE_OF_SOURCE[source];
  if (side !== null) add(side === 'work' ? evidence.workEvents : evidence.lifeEvents, person);
  const at = interactions.at[event] ?? NaN;
  const mark = interactions.timeMark[event] ?? 0;
  const hour = calendar.hourOf(at, mark);
  if (Number.isNaN(hour)) return;
  add(evidence.timedEvents, person);
  const isWeekday = weekdayOf(calendar.dayOf(at, mark)) < SATURDAY;
  if (isWeekday && hour >= WORK_BEGINS && hour < WORK_ENDS) add(evidence.workHourEvents, person);
}

function readRelation(
  { relations, imports, texts }: FactSet,
  relation: number,
  person: number,
  evidence: KindEvidence,
): void {
  if (relations.kind[relation] === RELATIVE) {
    const label = relations.label[relation] ?? NO_TEXT;
    const sign = STATED_SIGNS.indexOf(statedSign(label === NO_TEXT ? '' : (texts[label] ?? '')));
    // Of several words the one for family goes first, in the order of the list.
    const before = evidence.stated[person] ?? 0;
    if (sign > 0 && (before === 0 || sign < before)) evidence.stated[person] = sign;
    return;
  }
  const side = SIDE_OF_SOURCE[imports[relations.origin[relation] ?? 0]?.source ?? 'table'];
  if (side === 'work') evidence.workConnection[person] = 1;
  if (side === 'life') evidence.lifeConnection[person] = 1;
}

function addressSign(who: Person, myHouses: ReadonlySet<string>): AddressSign {
  const houses = housesOf(who);
  if (houses.some((house) => myHouses.has(house))) return 'mine';
  if (houses.length > 0) return 'house';
  return who.handles.some((handle) => parseHandle(handle)?.scheme === 'email') ? 'open' : 'none';
}

function housesOf({ handles }: Person): string[] {
  return handles.flatMap((handle) => {
    const parsed = parseHandle(handle);
    const house = parsed?.scheme === 'email' ? houseDomain(parsed.value) : null;
    return house === null ? [] : [house];
  });
}

/** What speaks of the kind of my tie with one person. */
export function signsOf(evidence: KindEvidence, person: number): KindSigns {
  const at = (column: Uint8Array | Uint32Array): number => column[person] ?? 0;
  return {
    address: ADDRESS_SIGNS[at(evidence.address)] ?? 'none',
    stated: STATED_SIGNS[at(evidence.stated)] ?? 'none',
    hasSharedEmployer: at(evidence.sharedEmployer) > 0,
    hasWorkConnection: at(evidence.workConnection) > 0,
    hasLifeConnection: at(evidence.lifeConnection) > 0,
    workEvents: at(evidence.workEvents),
    lifeEvents: at(evidence.lifeEvents),
    timedEvents: at(evidence.timedEvents),
    workHourEvents: at(evidence.workHourEvents),
  };
}

/** Nothing that speaks of anybody. */
export function noKindEvidence(persons: number): KindEvidence {
  return {
    address: new Uint8Array(persons),
    stated: new Uint8Array(persons),
    sharedEmployer: new Uint8Array(persons),
    workConnection: new Uint8Array(persons),
    lifeConnection: new Uint8Array(persons),
    workEvents: new Uint32Array(persons),
    lifeEvents: new Uint32Array(persons),
    timedEvents: new Uint32Array(persons),
    workHourEvents: new Uint32Array(persons),
  };
}

function add(column: Uint32Array, person: number): void {
  column[person] = (column[person] ?? 0) + 1;
}
