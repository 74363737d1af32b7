/** What a set of files can answer and what it cannot: decided by what was read, never by promises. */
import type { FileReport } from '#core/sources/source.ts';

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
    knowsTies && isOnlyMine
      ? {
          text: 'Who knows whom: only where a group conversation or a card says so; mail would say more',
          isFull: false,
        }
      : knowsTies
        ? { text: 'Who knows whom, and who joins groups', isFull: true }
        : { text: 'Who knows whom: a list of people alone does not say', isFull: false },
    knowsTies
      ? { text: 'Who could introduce you to whom', isFull: true }
      : { text: 'Who could introduce you: a table with from and to would say it', isFull: false },
    isDated
      ? { text: 'Which ties go quiet, as far as the dates reach', isFull: true }
      : { text: 'Which ties go quiet: these files hold no dates', isFull: false },
    has('affiliations')
      ? { text: 'Where people work or belong', isFull: true }
      : { text: 'Where people work or belong: a company column would say it', isFull: false },
  ];
}
