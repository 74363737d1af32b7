/** What lies in archives beside the files one means: climbing names, system files, documents, archives. */
import fc from 'fast-check';
import type { FuzzFile } from '../input.ts';
import { linkedinArchives } from './linkedin.ts';
import { mails } from './mail.ts';
import { odd } from './odd-text.ts';
import { tables } from './table.ts';
import { cardFiles } from './vcard.ts';

const place = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('', '', 'Takeout/', 'a/b/c/') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...[
        '../',
        '/',
        'C:/',
        'a/../../',
        '__MACOSX/',
        '.git/',
        'x\\y\\',
        './',
        'a › b/',
        '__proto__/',
      ],
    ),
  },
);
const renamed = fc.oneof(
  { weight: 8, arbitrary: fc.constant(null) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['.DS_Store', 'xl/workbook.xml', 'META-INF/manifest.xml', 'constructor', '._a.csv', ' '],
    ),
  },
  { weight: 1, arbitrary: odd.map((text) => text.slice(0, 200)) },
);

export const archives: fc.Arbitrary<readonly FuzzFile[]> = fc
  .array(fc.tuple(place, renamed, fc.oneof(linkedinArchives, mails, tables, cardFiles)), {
    minLength: 1,
    maxLength: 3,
  })
  .map((groups) =>
    groups.flatMap(([at, other, files]) =>
      files.map(({ name, bytes }, i) => ({
        name: `${at}${i === 0 && other !== null && other !== '' ? other : name}`,
        bytes,
      })),
    ),
  );
