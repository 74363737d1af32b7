import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unite } from '../../../../src/lib/core/facts/unite.ts';
import { people, relations } from '../vcard/read-cards.ts';
import { fileOf, readOne } from '../read-text.ts';

const sample = new URL(
  '../../../../../shared/samples/google-contacts-csv/synthetic-contacts-2024-header.csv',
  import.meta.url,
);

const NEW =
  'First Name,Middle Name,Last Name,Phonetic First Name,Nickname,File As,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Relation 1 - Label,Relation 1 - Value,Website 1 - Value';
const OLD =
  'Name,Given Name,Additional Name,Family Name,Yomi Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title,Organization 2 - Name';

function read(content: string | Uint8Array<ArrayBuffer>, name = 'contacts.csv') {
  return readOne(fileOf(content, name, 997));
}

async function good(content: string | Uint8Array<ArrayBuffer>) {
  const result = await read(content);
  if (!result.ok) throw new Error(`refused: ${result.report.refusal.kind}`);
  expect(result.report.source).toBe('google-contacts');
  return result;
}

function utf16le(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Uint16Array.from([...`\ufeff${text}`], (c) => c.charCodeAt(0)).buffer);
}

describe('Google contacts', () => {
  it('of 2024 are people with their keys, their employer and their relations', async () => {
    const { batch, report } = await good(
      `${NEW}\nAda,M,Example,,,,Acme,CEO,"a\nb",Work ::: * myContacts,* Home,ada@example.com,ada@acme.example,Mobile,+44 7700 900123,Spouse,Bo Example,https://www.linkedin.com/in/ada-e\n`,
    );
    expect(people(batch)).toEqual([
      'Ada M Example: linkedin:ada-e email:ada@example.com email:ada@acme.example phone:+447700900123 name-in-google:Ada M Example',
    ]);
    expect(batch.affiliations).toMatchObject([{ organisation: 'Acme', role: 'CEO' }]);
    expect(relations(batch)).toEqual(['linkedin:ada-e spouse name-in-google:Bo Example']);
    expect(report.tallies).toContainEqual({ kind: 'notes', count: 1 });
    expect(JSON.stringify(batch)).not.toContain('a\\nb');
  });

  it('with the older header, in UTF-16 too, are the same', async () => {
    const text = `${OLD}\nZoë Old,Zoë,,Old,,* myContacts,*,zoe@example.com ::: z@example.com,Home Fax,+44 7700 900124,Acme,Boss,Choir ::: Club\n`;
    for (const content of [text, utf16le(text), utf16le(text.replaceAll(',', '\t'))]) {
      const { batch } = await good(content);
      expect(people(batch)).toEqual([
        'Zoë Old: email:zoe@example.com email:z@example.com name-in-google:Zoë Old',
      ]);
      expect(batch.affiliations.map(({ organisation, role }) => [organisation, role])).toEqual([
        ['Acme', 'Boss'],
        ['Choir', null],
        ['Club', null],
      ]);
    }
  });

  it('that are organisations are counted, not known', async () => {
    const { batch, report } = await good(
      `${NEW}\n,,,,,,Acme,,,,,info@acme.example\nAda,,,,,,Acme,,,,,ada@acme.example\n`,
    );
    expect(people(batch)).toEqual(['Ada: email:ada@acme.example name-in-google:Ada']);
    expect(report.tallies).toContainEqual({ kind: 'rows-organisation', count: 1 });
  });

  it('that Google kept by itself have an address and no name; robots among them are told', async () => {
    const { batch, report } = await good(
      `${NEW}\n,,,,,,,,,* Other Contacts,* ,bo@example.com\nbo@example.org,,,,,,,,,Other Contacts,,bo@example.org\n,,,,,,,,,* Other Contacts,,no-reply@shop.example\n,,,,,,,,,,,\n`,
    );
    expect(people(batch)).toEqual(['?: email:bo@example.com', '?: email:bo@example.org']);
    expect(report).toMatchObject({ records: 3, people: 2, skipped: 1 });
    expect(report.otherSenders).toMatchObject([
      { handle: 'email:no-reply@shop.example', why: 'robot' },
    ]);
    expect(report.tallies).toContainEqual({ kind: 'contacts-collected', count: 3 });
  });

  it('keep their keys when a newer export knows another employer', async () => {
    const first = await good(`${NEW}\nAda,,E,,,,Acme,,,,,ada@example.com\n`);
    const second = await good(`${NEW}\nBo,,E\nAda,,E,,,,Bolt,,,,,ada@example.com\n`);
    const all = unite(
      [first, second].map(({ batch }, i) => ({
        batch,
        info: {
          ...{ id: String(i), source: batch.source, files: [], addedAt: i, asOf: null },
          coverage: null,
        },
      })),
    );
    expect(all.records).toHaveLength(2);
  });

  it('of a header alone are none', async () => {
    const { report } = await read(`${NEW}\n`);
    expect(report.refusal).toEqual({ kind: 'header-only' });
  });

  it.each([
    'name,email,phone\nAda,ada@example.com,1\n',
    'First Name,Last Name,E-mail Address,E-mail 2 Address\nAda,E,a@example.com,\n',
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n',
  ])('are not taken for what is another program’s: %s', async (text) => {
    expect((await read(text)).report.source).not.toBe('google-contacts');
  });

  it('of odd cells are read or refused', async () => {
    const odd = fc.constantFrom(
      ...['', ' ', '"', ' ::: ', '* ', '::: a@example.com', 'a@example.com', '+1', '__proto__'],
      ...['* Other Contacts', '\u202eAda', 'Ada', 'Ada Example', '\ud800', '=1+1', '\n', '"a\nb"'],
      ...['https://linkedin.com/in/%E0%A4%A', '+447700900123', 'Home Fax', 'constructor', '\t'],
    );
    const rows = fc.array(fc.array(odd, { maxLength: 20 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(NEW, OLD), rows, async (header, cells) => {
        const { ok, report } = await read(
          [header, ...cells.map((row) => row.join(','))].join('\n'),
        );
        expect(ok).toBe(report.records > 0);
        expect(report.skipped).toBeLessThanOrEqual(report.records);
        expect(report.refusal?.kind ?? 'header-only').toBe('header-only');
      }),
      { numRuns: 300, seed: 5, interruptAfterTimeLimit: 4_500, markInterruptAsFailure: false },
    );
  });
});

describe.skipIf(!existsSync(sample))('the contacts of the invented owner (needs ../shared)', () => {
  it('give every count of their README', async () => {
    const { batch, report } = await good(new Uint8Array(readFileSync(sample)));
    expect(report).toMatchObject({ records: 365, people: 365, relations: 7, skipped: 0 });
    expect(report.tallies).toContainEqual({ kind: 'people-listed', count: 365 });
    expect(report.tallies).toContainEqual({ kind: 'contacts-with-phone', count: 198 });
    expect(report.tallies).toContainEqual({ kind: 'contacts-collected', count: 40 });
    expect(report.tallies).toContainEqual({ kind: 'contacts-without-name', count: 40 });
    expect(batch.handles.filter((handle) => handle.startsWith('email:'))).toHaveLength(351);
    expect(report.problems).toEqual([]);
  });
});
