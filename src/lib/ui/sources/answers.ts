/** What a set of files can answer and what it cannot: decided by what was read, never by promises. */
import type { FileReport } from '#core/sources/file-report.ts';

export interface FileAnswer {
  text: string;
  /** False: these files cannot say it, or only in part. */
  isFull: boolean;
}

export function answersOf(reports: readonly FileReport[]): FileAnswer[] {
  const read = reports.filter(({ refusal }) => refusal === null);
  const has = (field: 'interactions' | 'relations' | 'affiliations'): boolean =>
    read.some((report) => report[field] > 0);
  const isDated = read.some(({ coverage }) => coverage !== null);
  const knowsTies = has('interactions') || has('relations');
  const isOnlyMine =
    read.length > 0 && read.every(({ source }) => source === 'linkedin' || source === 'vcard');
  return [
    ...whoKnowsWhom(!knowsTies ? 'none' : isOnlyMine ? 'some' : 'much'),
    isDated
      ? { text: 'Which ties go quiet, as far as the dates reach', isFull: true }
      : part('Which ties go quiet: these files hold no dates. Mail or messages would'),
    has('affiliations')
      ? { text: 'Where people work or belong', isFull: true }
      : part('Where people work or belong: LinkedIn or contacts would say it'),
    ...(read.some(({ tallies }) => tallies.some(({ kind }) => kind === 'people-placed'))
      ? [{ text: 'Which towns and countries people live or work in', isFull: true }]
      : []),
  ];
}

/** Who knows whom, and what follows from it, by how much the files say of it. */
function whoKnowsWhom(said: 'none' | 'some' | 'much'): FileAnswer[] {
  switch (said) {
    case 'none':
      return [
        part('Who knows whom: a list of people alone does not say. Mail would'),
        part('Who could introduce you: only people you know yourself. Mail would say more'),
      ];
    case 'some':
      return [
        part(
          'Who knows whom: only where a group conversation or a card says so. Mail would say more',
        ),
        part('Who could introduce you: people you know yourself, and few others'),
      ];
    case 'much':
      return [
        { text: 'Who knows whom, and who joins groups', isFull: true },
        { text: 'Who could introduce you to whom', isFull: true },
      ];
    default:
      return said satisfies never;
  }
}

function part(text: string): FileAnswer {
  return { text, isFull: false };
}
