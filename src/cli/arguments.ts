/**
 * What was asked on the command line, checked before anything is read. Every mistake is a value with one
 * line that says what to write instead.
 */
import { parseArgs } from 'node:util';
import { EXPORT_FORMATS, type ExportFormat } from '../lib/core/exports/export-network.ts';
import { SETTINGS } from '../lib/core/settings.ts';
import { endOfDay } from '../lib/core/looking-from.ts';

export interface Choices {
  files: string[];
  /** As typed: handles or names; 'none' for a network without an owner; empty to find out. */
  me: string[] | 'none';
  /** Ms since 1970 UTC; null for the last dated event. */
  asOf: number | null;
  timeZone: string;
  /** Null for the default. */
  resolution: number | null;
  seed: number;
}

export type Command =
  | ({ kind: 'analyse' } & Choices)
  | ({ kind: 'introduce'; target: string } & Choices)
  | ({ kind: 'export'; to: ExportFormat } & Choices)
  | { kind: 'help' }
  | { kind: 'mistake'; message: string };

export const USAGE = `kith analyse FILE… [options]
kith introduce TARGET FILE… [options]      TARGET: a name, a handle, company:NAME,
                                           role:TITLE or group:NAME
kith export FILE… --to gexf|graphml|csv|json [options]

--me HANDLE        who you are, repeated for several handles; none for a network without an owner
--as-of YYYY-MM-DD look from the end of this day, in UTC (default: the last dated event)
--tz ZONE          zone that reads times without one and cuts days and weeks (default: UTC)
--resolution R     finer groups above 1.5, coarser below
--seed N           start of everything drawn by lot (default: 1)
`;

class Mistake extends Error {}

/** Reads the words after `kith`. */
export function readArguments(words: readonly string[]): Command {
  try {
    return commandOf(words);
  } catch (error) {
    const isOurs = error instanceof Mistake || isArgumentError(error);
    if (!isOurs) throw error;
    return { kind: 'mistake', message: firstLine(error.message) };
  }
}

function commandOf(words: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      me: { type: 'string', multiple: true },
      'as-of': { type: 'string' },
      tz: { type: 'string' },
      resolution: { type: 'string' },
      seed: { type: 'string' },
      to: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [name, ...rest] = positionals;
  if (values.help === true || name === 'help') return { kind: 'help' };
  const choices = {
    me: whoAmI(values.me ?? []),
    asOf: values['as-of'] === undefined ? null : dayEnd(values['as-of']),
    timeZone: knownZone(values.tz ?? 'UTC'),
    resolution: values.resolution === undefined ? null : resolutionOf(values.resolution),
    seed: values.seed === undefined ? 1 : seedOf(values.seed),
  };
  if (values.to !== undefined && name !== 'export') throw new Mistake('--to belongs to export');
  switch (name) {
    case 'analyse':
      return { kind: 'analyse', files: someFiles(rest), ...choices };
    case 'introduce': {
      const [target, ...files] = rest;
      if (target === undefined) throw new Mistake('introduce needs a TARGET and at least one FILE');
      return { kind: 'introduce', target, files: someFiles(files), ...choices };
    }
    case 'export':
      return { kind: 'export', to: formatOf(values.to), files: someFiles(rest), ...choices };
    case undefined:
      throw new Mistake('say analyse, introduce or export; --help shows how');
    default:
      throw new Mistake(`there is no command ${name}: say analyse, introduce or export`);
  }
}

function someFiles(files: string[]): string[] {
  if (files.length === 0) throw new Mistake('name at least one FILE to read');
  return files;
}

function whoAmI(me: string[]): string[] | 'none' {
  if (!me.includes('none')) return me;
  if (me.length > 1) throw new Mistake('--me none cannot stand beside another --me');
  return 'none';
}

function dayEnd(text: string): number {
  const end = endOfDay(text, 'UTC');
  if (end === null) throw new Mistake(`--as-of ${text} is not a day: write YYYY-MM-DD`);
  return end;
}

function knownZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone });
    return zone;
  } catch {
    throw new Mistake(`--tz ${zone} is not a time zone: write one such as Europe/Berlin`);
  }
}

function resolutionOf(text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  const { min, max } = SETTINGS.resolution;
  if (value >= min && value <= max) return value;
  throw new Mistake(`--resolution ${text} is not a number from ${min} to ${max}`);
}

function seedOf(text: string): number {
  if (/^\d{1,10}$/u.test(text) && Number(text) <= 0xffffffff) return Number(text);
  throw new Mistake(`--seed ${text} is not a whole number from 0 to ${0xffffffff}`);
}

function formatOf(text: string | undefined): ExportFormat {
  const format = EXPORT_FORMATS.find((known) => known === text);
  if (format) return format;
  throw new Mistake(`export needs --to ${EXPORT_FORMATS.join(', ')}`);
}

function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
