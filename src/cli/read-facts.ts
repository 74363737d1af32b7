/** Files named on the command line, read into one set of facts; a bad file never stops the good ones. */
import type { FactSet } from '../lib/core/facts/facts.ts';
import { unite, type LiveImport } from '../lib/core/facts/unite.ts';
import { readFile } from '../lib/core/sources/index.ts';
import { coverageOf } from '../lib/core/sources/report-builder.ts';
import type { FileReport } from '../lib/core/sources/source.ts';
import { sayReadReason, sayRefusal } from '../lib/words/reading.ts';
import { openFile } from './open-file.ts';

export interface FileLine {
  name: string;
  source: string | null;
  records: number;
  people: number;
  interactions: number;
  relations: number;
  affiliations: number;
  skipped: number;
  problems: { at: number; reason: string }[];
}

export interface ReadFacts {
  facts: FactSet;
  files: FileLine[];
  /** "NAME: why" for every file nothing was read from. */
  refused: string[];
}

/** Reads all files; the facts do not depend on the order they are named in. */
export async function readFacts(paths: readonly string[], timeZone: string): Promise<ReadFacts> {
  const imports: LiveImport[] = [];
  const files: FileLine[] = [];
  const refused: string[] = [];
  for (const [index, path] of paths.entries()) {
    const opened = await openFile(path);
    if (!opened.ok) {
      files.push(unread(opened.name, opened.why));
      refused.push(`${opened.name}: ${opened.why}`);
      continue;
    }
    const { name } = opened.file;
    const read = await readFile(opened.file, { timeZone });
    if (!read.ok) {
      for (const report of read.reports) {
        const why = sayRefusal(report.refusal);
        files.push({ ...fileLine(report), problems: [{ at: 1, reason: why }] });
        refused.push(`${report.name}: ${why}`);
      }
      continue;
    }
    files.push(...read.reports.map(fileLine));
    const info = {
      id: `${name} ${index}`,
      source: read.batch.source,
      files: [name],
      addedAt: 0,
      asOf: null,
      coverage: coverageOf(read.reports),
    };
    imports.push({ info, batch: read.batch });
  }
  return { facts: unite(imports), files, refused };
}

function fileLine(report: FileReport): FileLine {
  const { name, source, records, people, interactions, relations, affiliations, skipped } = report;
  return {
    name,
    source,
    records,
    people,
    interactions,
    relations,
    affiliations,
    skipped,
    problems: report.problems.map(({ at, reason }) => ({ at, reason: sayReadReason(reason) })),
  };
}

/** The line of a file that could not be opened; line 1 is where reading stopped. */
function unread(name: string, why: string): FileLine {
  return {
    name,
    source: null,
    records: 0,
    people: 0,
    interactions: 0,
    relations: 0,
    affiliations: 0,
    skipped: 0,
    problems: [{ at: 1, reason: why }],
  };
}
