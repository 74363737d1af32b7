/**
 * The sets of shared/data as tables a user could have, and what is known to be true of them. People are
 * numbers here and stay numbers: no name, address or subject is read, printed or kept.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { seededRandom } from '../../src/lib/core/random.ts';
import { parseGml } from '../support/gml.ts';

const data = new URL('../../../shared/data/', import.meta.url);

/** Whether the sets are on this machine. */
export const hasTruth = existsSync(new URL('enron/messages.tsv.gz', data));

function rows(file: string): string[][] {
  const bytes = readFileSync(new URL(file, data));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/[\t,]/u));
}

const isoSeconds = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

/** Rows in another order, the same every time: a full-period step through them. */
export function shuffled<Row>(list: readonly Row[]): Row[] {
  const step = 7919;
  return list
    .map((_, at) => list[(at * step + 13) % list.length])
    .filter((row) => row !== undefined);
}

export interface EnronMessage {
  id: string;
  seconds: number;
  from: string;
  to: string[];
}

/** Messages between employees, oldest first. */
export function enronMessages(): EnronMessage[] {
  const recipients = new Map<string, string[]>();
  for (const [message = '', , to = ''] of rows('enron/recipients.tsv')) {
    const list = recipients.get(message);
    if (list) list.push(to);
    else recipients.set(message, [to]);
  }
  return rows('enron/messages.tsv.gz')
    .map(([id = '', at = '', from = '']) => {
      return { id, seconds: Number(at), from, to: recipients.get(id) ?? [] };
    })
    .sort((left, right) => left.seconds - right.seconds);
}

/** The messages as they were without a share of the people, drawn by seed. */
export function withoutSome(
  messages: readonly EnronMessage[],
  share: number,
  seed: number,
): EnronMessage[] {
  const random = seededRandom(seed);
  const everybody = [...new Set(messages.flatMap(({ from, to }) => [from, ...to]))].sort();
  const wanted = Math.round(share * everybody.length);
  const gone = new Set<string>();
  while (gone.size < wanted) {
    gone.add(everybody[Math.floor(random() * everybody.length)] ?? '');
  }
  return messages
    .filter(({ from }) => !gone.has(from))
    .map((message) => ({ ...message, to: message.to.filter((one) => !gone.has(one)) }))
    .filter(({ to }) => to.length > 0);
}

/** Messages as a plain events table. */
export function eventsTable(messages: readonly EnronMessage[]): string {
  const lines = messages.map(
    ({ id, seconds, from, to }) => `${isoSeconds(seconds)},${from},${to.join(' | ')},${id}`,
  );
  return ['date,from,to,id', ...lines, ''].join('\n');
}

/** Long department of each employee, by their number. */
export function enronDepartments(): Map<string, string> {
  return new Map(
    rows('enron/employees.tsv').map(([id = '', , department = '']) => [id, department]),
  );
}

export interface IntroducerCase {
  a: number;
  b: number;
  introducer: number;
  at: number;
  candidates: number[];
}

/** Who put these two in touch? */
export function introducerCases(): IntroducerCase[] {
  const text = readFileSync(new URL('enron/introducers.json', data), 'utf8');
  return (JSON.parse(text) as { cases: IntroducerCase[] }).cases;
}

export interface KnownGroups {
  /** An edge list as a table. */
  table: string;
  groupOf: Map<string, string>;
}

/** American college football: games, and the conference of each team. */
export function football(): KnownGroups {
  const graph = parseGml(readFileSync(new URL('small/football.gml', data), 'utf8'));
  const edges = graph.edges.map(({ source, target }) => `${source},${target}`);
  const groups = graph.nodes.map(({ id, values }): [string, string] => {
    return [String(id), values.get('value') ?? ''];
  });
  return { table: ['source,target', ...edges, ''].join('\n'), groupOf: new Map(groups) };
}

/** An office building: how often two people stood face to face, and their departments. */
export function workplace(): KnownGroups {
  const zip = readFileSync(new URL('workplace13/workplace_InVS_tij.dat.zip', data));
  const contacts = new Map<string, number>();
  for (const line of onlyEntry(zip).trim().split('\n')) {
    const [, i = '', j = ''] = line.trim().split(/\s+/u);
    const pair = [i, j].sort().join(',');
    contacts.set(pair, (contacts.get(pair) ?? 0) + 1);
  }
  const edges = [...contacts].map(([pair, count]) => `${pair},${count}`);
  const groups = rows('workplace13/workplace_InVS_metadata.txt').map(([id = '', group = '']) => {
    return [id, group] as const;
  });
  return { table: ['source,target,weight', ...edges, ''].join('\n'), groupOf: new Map(groups) };
}

/** The text of a zip archive's first entry (a local file header, then deflated bytes). */
function onlyEntry(zip: Buffer): string {
  const nameLength = zip.readUInt16LE(26);
  const extraLength = zip.readUInt16LE(28);
  return inflateRawSync(zip.subarray(30 + nameLength + extraLength)).toString('utf8');
}

/** Texts and calls of students as an events table, and which pairs are friends elsewhere. */
export function studentContacts(): { table: string; friends: Set<string> } {
  const start = Date.UTC(2013, 0, 7) / 1000;
  const events = (file: string, kind: string): string[] =>
    rows(file)
      .slice(1)
      .map(
        ([at = '', from = '', to = '']) =>
          `${isoSeconds(start + Number(at))},${from},${to},${kind}`,
      );
  const lines = [...events('cns/sms.csv', 'sms'), ...events('cns/calls.csv', 'call')];
  const friends = rows('cns/fb_friends.csv')
    .slice(1)
    .map(([a = '', b = '']) => pairOf(a, b));
  return { table: ['date,from,to,kind', ...lines, ''].join('\n'), friends: new Set(friends) };
}

/** Two numbers as one key, whichever comes first. */
export function pairOf(a: string, b: string): string {
  return [a, b].sort().join(' ');
}
