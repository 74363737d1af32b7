/** Kith on the command line: the same core, printed (design §7). One JSON object, or one line of error. */
import { introductionReport, analysisReport } from './cli/reports.ts';
import { readArguments, USAGE, type Choices, type Command } from './cli/arguments.ts';
import { findMe } from './cli/find-me.ts';
import { readFacts, type ReadFacts } from './cli/read-facts.ts';
import { printed } from './cli/printed.ts';
import { withPrintedHandles } from './cli/printed-handles.ts';
import { analyse } from './lib/core/analyse.ts';
import type { Conclusions } from './lib/core/conclusions.ts';
import { NO_DECISIONS, type Decisions } from './lib/core/decisions.ts';
import { exportNetwork } from './lib/core/exports/export-network.ts';
import { upTo } from './lib/core/facts/as-of.ts';
import type { FactSet } from './lib/core/facts/facts.ts';
import { introduce } from './lib/core/introductions/introduce.ts';
import { toldWords } from './lib/core/people/told-words.ts';
import { lastDatedEvent } from './lib/core/looking-from.ts';
import { DEFAULT_SETTINGS } from './lib/core/settings.ts';

/** What a command says: text for stdout, and for stderr one line that makes the exit code 1. */
interface Answer {
  text: string;
  error: string | null;
}

interface Analysed {
  conclusions: Conclusions;
  /** The facts the conclusions rest on. */
  facts: FactSet;
  /** False where nothing is dated and no day was asked for: there is no moment to look from. */
  hasTime: boolean;
}

async function answer(command: Command): Promise<Answer> {
  switch (command.kind) {
    case 'help':
      return { text: USAGE, error: null };
    case 'mistake':
      return { text: '', error: command.message };
    case 'analyse':
      return analysed(command);
    case 'introduce':
      return introduced(command);
    case 'export': {
      const read = await readFacts(command.files, command.timeZone);
      const result = concluded(read, command);
      if ('error' in result) return { text: '', error: result.error };
      return { text: exportNetwork(result.conclusions, command.to), error: null };
    }
    default:
      return command satisfies never;
  }
}

async function analysed(command: Choices): Promise<Answer> {
  const read = await readFacts(command.files, command.timeZone);
  // Where nothing was read, the reason is told rather than that --me is nobody.
  const result = concluded(read, {
    ...command,
    me: read.facts.imports.length > 0 ? command.me : [],
  });
  if ('error' in result) return { text: '', error: result.error };
  const report = analysisReport(result.conclusions, read.files, result.hasTime);
  const isAllRefused = read.facts.imports.length === 0;
  return {
    text: `${JSON.stringify(report)}\n`,
    error: isAllRefused ? `nothing could be read: ${read.refused.join(' ')}` : null,
  };
}

async function introduced(command: Extract<Command, { kind: 'introduce' }>): Promise<Answer> {
  const read = await readFacts(command.files, command.timeZone);
  if (read.facts.imports.length === 0) {
    return { text: '', error: `nothing could be read: ${read.refused.join(' ')}` };
  }
  const result = concluded(read, command);
  if ('error' in result) return { text: '', error: result.error };
  const { conclusions, facts } = result;
  const { people } = conclusions;
  if (people.ego === null) {
    return { text: '', error: 'introduce needs to know who you are: add --me HANDLE' };
  }
  const found = introduce(conclusions, facts, command.target);
  switch (found.kind) {
    case 'unknown':
      return { text: '', error: `nobody in these files is called ${command.target}` };
    case 'ambiguous': {
      const handles = found.candidates.flatMap((person) => people.persons[person]?.handles ?? []);
      return {
        text: '',
        error: `${command.target} could be several people, name one of: ${handles.join(' | ')}`,
      };
    }
    case 'found':
      return { text: `${JSON.stringify(introductionReport(conclusions, found))}\n`, error: null };
    default:
      return found satisfies never;
  }
}

function concluded(read: ReadFacts, choices: Choices): Analysed | { error: string } {
  const { timeZone, seed, resolution } = choices;
  const last = lastDatedEvent(read.facts, timeZone);
  const asOf = choices.asOf ?? last ?? 0;
  const facts = upTo(read.facts, asOf, timeZone);
  const me = choices.me === 'none' ? null : findMe(read.facts, choices.me);
  if (me && !me.ok) return { error: me.message };
  const ego: Decisions['ego'] = me === null ? 'none' : me.handles.length > 0 ? me.handles : null;
  const said = { ...NO_DECISIONS, ego, resolution };
  const decisions = { ...said, ...toldWords(facts.records, said) };
  const settings = DEFAULT_SETTINGS;
  const found = analyse(facts, decisions, { asOf, timeZone, seed, settings });
  const conclusions = withPrintedHandles(found);
  return { conclusions, facts, hasTime: choices.asOf !== null || last !== null };
}

const { text, error } = await answer(readArguments(process.argv.slice(2)));
await printed(process.stdout, text);
if (error !== null) {
  await printed(process.stderr, `kith: ${error.replace(/\s+/gu, ' ').trim()}\n`);
  process.exitCode = 1;
}
