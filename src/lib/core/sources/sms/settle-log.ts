/**
 * A whole telephone log to facts: each number's person, and the owner's own numbers.
 *
 * The owner stands in every message and call under one name; a record joins to it each number that most of
 * the messages which show one show to be the owner's (there are two in a telephone with two cards).
 */
import type { BatchBuilder } from '../../facts/batch-builder.ts';
import type { FactBatch } from '../../facts/facts.ts';
import { handleIdentity, isNameHandle, type Handle } from '../../facts/handles.ts';
import { hash64 } from '../../facts/hash.ts';
import { SETTINGS } from '../../settings.ts';
import type { ReportBuilder } from '../report-builder.ts';
import type { FileReport } from '../file-report.ts';
import { OWNER_LABEL, PHONE_OWNER, type Numbers } from './numbers.ts';
import type { PhoneLog } from './phone-log.ts';

const SEPARATOR = '\u001f';

type Person = ReturnType<Numbers['settle']>[number] & { identity: string };

/** The facts and the report of one file. */
export function settleLog(
  log: PhoneLog,
  numbers: Numbers,
  builder: BatchBuilder,
  report: ReportBuilder,
): { batch: FactBatch; reports: FileReport[] } {
  const persons = numbers
    .settle()
    .map((person): Person => ({ ...person, identity: handleIdentity(person.handle) }));
  const met = new Map<string, Person>();
  let kept = 0;
  for (const fact of log.pending.finish()) {
    const { key, at, precision, isFloating, row, file, channel, participants } = fact;
    const named = participants.flatMap(({ person, role }) => {
      const handle = persons[person]?.handle;
      return handle === undefined ? [] : [{ handle, role }];
    });
    const parts = named.map(({ handle, role }) => `${role} ${handle}`);
    const isNew = builder.addInteraction({
      key,
      content: [channel, String(at), ...parts].join(SEPARATOR),
      at,
      precision,
      isFloating,
      channel,
      kind: channel === 'call' ? 'Call' : 'Text',
      weight: 1,
      row,
      file,
      participants: distinct(named),
      topics: [],
    });
    if (!isNew) {
      report.tally('messages-repeated');
      report.skip(row, { kind: 'repeated-id', id: '' });
      continue;
    }
    kept += 1;
    report.keptInteraction(at);
    for (const { person } of participants) see(persons[person], met, report);
  }
  keepAside(log, numbers, builder);
  addRecords(met.values(), builder);
  joinOwner(log, persons, builder);
  report.setOtherSenders([...numbers.others()].map((other) => ({ ...other, why: 'short-code' })));
  return {
    batch: builder.finish(),
    reports: [
      {
        ...report.finish('messages', null),
        ownerCandidates: kept === 0 ? [] : [{ handle: PHONE_OWNER, name: OWNER_LABEL, rows: kept }],
      },
    ],
  };
}

/** Keeps what services and the owner sent each other. */
function keepAside(log: PhoneLog, numbers: Numbers, builder: BatchBuilder): void {
  for (const fact of log.aside.finish()) {
    const { key, at, precision, isFloating, row, file, channel } = fact;
    const participants = fact.participants.map(({ person, role }) => {
      return { handle: numbers.serviceOf(person) ?? PHONE_OWNER, role };
    });
    const service = participants.find(({ handle }) => handle !== PHONE_OWNER);
    if (!service) continue;
    builder.setAside(service.handle, {
      ...{ key, at, precision, isFloating, channel, row, file, participants },
      kind: channel === 'call' ? 'Call' : 'Text',
    });
  }
}

/** One person under two spellings of a number takes part once. */
function distinct<T extends { handle: Handle }>(participants: readonly T[]): T[] {
  const seen = new Set<Handle>();
  return participants.filter(({ handle }) => {
    if (seen.has(handle)) return false;
    seen.add(handle);
    return true;
  });
}

function see(person: Person | undefined, met: Map<string, Person>, report: ReportBuilder): void {
  if (!person || person.handle === PHONE_OWNER) return;
  const { identity } = person;
  const known = met.get(identity);
  if (known === person) return;
  if (!known || (known.name === null && person.name !== null)) met.set(identity, person);
  report.sawPerson(identity, person.handle, person.name ?? valueOf(person.handle));
}

/** One record for each person; the name is the one that stands beside the number most often. */
function addRecords(persons: Iterable<Person>, builder: BatchBuilder): void {
  for (const { handle, identity, name, row } of persons) {
    const named: Handle[] = name === null ? [] : [`name-in-sms:${name}`];
    const handles = [...new Set([handle, ...named])];
    builder.addRecord({
      key: hash64(['number', identity].join(SEPARATOR)),
      content: ['number', ...handles].join(SEPARATOR),
      ...{ handles, name, row, file: 0 },
    });
  }
}

function joinOwner(log: PhoneLog, persons: readonly Person[], builder: BatchBuilder): void {
  const messages = [...log.ownNumbers.values()].reduce((sum, count) => sum + count, 0);
  for (const [number, count] of log.ownNumbers) {
    const handle = persons[number]?.handle;
    const isClear = count >= messages * SETTINGS.ownNumberShare.value;
    if (handle === undefined || isNameHandle(handle) || !isClear) continue;
    builder.addRecord({
      key: hash64(['own-number', handle].join(SEPARATOR)),
      content: ['own-number', handle].join(SEPARATOR),
      ...{ handles: [handle, PHONE_OWNER], name: null, row: 1, file: 0 },
    });
  }
}

function valueOf(handle: Handle): string {
  return handle.slice(handle.indexOf(':') + 1);
}
