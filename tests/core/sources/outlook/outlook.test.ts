import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlook } from '../../../../src/lib/core/sources/outlook/outlook.ts';
import { fileOf, readOne } from '../read-text.ts';
import { meetings } from '../calendar/read-calendar.ts';
import { people, relations } from '../vcard/read-cards.ts';

const samples = new URL('../../../../../shared/samples/', import.meta.url);

async function read(content: string | Uint8Array<ArrayBuffer>) {
  const result = await readOne(fileOf(content, 'outlook.csv', 64));
  if (!result.ok) throw new Error(`refused: ${result.report.refusal.kind}`);
  expect(result.report.source).toBe('outlook');
  return result;
}

/** A table of quoted cells, as Outlook writes it. */
function csv(rows: readonly (readonly string[])[], delimiter = ','): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return rows.map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join('');
}

describe.skipIf(!existsSync(samples))('the sample contacts (needs ../shared)', () => {
  it('give every count of their README', async () => {
    const url = new URL('outlook-csv/synthetic-outlook-contacts.csv', samples);
    const { batch, report } = await read(new Uint8Array(readFileSync(url)));
    expect(report).toMatchObject({ records: 60, people: 60, skipped: 0, relations: 17 });
    const withAddress = batch.records.filter(({ handles }) =>
      handles.some((handle) => handle.startsWith('email:')),
    );
    expect(withAddress).toHaveLength(42);
    expect(report.tallies).toEqual(
      expect.arrayContaining([
        { kind: 'people-listed', count: 60 },
        { kind: 'contacts-exchange', count: 18 },
      ]),
    );
    expect(relations(batch).every((line) => line.includes(' manager '))).toBe(true);
    // The six spouses are named by one word, which could be several people: told, not tied.
    expect(report.problemCounts).toEqual([{ kind: 'first-name-only', count: 6 }]);
    expect(JSON.stringify(batch)).not.toMatch(/ExchangeLabs|0\/0\/00/u);
  });
});

describe('contacts', () => {
  /** First and last name, address, second address, mobile, company, role, manager, spouse. */
  const HEADERS: Record<string, readonly string[]> = {
    English: [
      ...['First Name', 'Last Name', 'E-mail Address', 'E-mail 2 Address', 'Mobile Phone'],
      ...['Company', 'Job Title', "Manager's Name", 'Spouse'],
    ],
    German: [
      ...['Vorname', 'Nachname', 'E-Mail-Adresse', 'E-Mail 2: Adresse', 'Mobiltelefon'],
      ...['Firma', 'Position', 'Name des/der Vorgesetzten', 'Partner'],
    ],
    French: [
      ...['Prénom', 'Nom', 'Adresse de messagerie', 'Adresse de messagerie 2', 'Tél. mobile'],
      ...['Société', 'Titre', 'Responsable', 'Conjoint(e)'],
    ],
    Spanish: [
      ...['Nombre', 'Apellidos', 'E-mail Address', 'Dirección de correo electrónico 2'],
      ...['Mobile Phone', 'Organización', 'Puesto', 'Nombre del director', 'Spouse'],
    ],
    Italian: [
      ...['Nome', 'Cognome', 'Indirizzo posta elettronica', 'Indirizzo posta elettronica 2'],
      ...['Cellulare', 'Società', 'Posizione', 'Nome manager', 'Nome coniuge/partner'],
    ],
    'Portuguese of Brazil': [
      ...['Primeiro nome', 'Sobrenome', 'E-mail Address', 'Endereço de email 2'],
      ...['Telefone celular', 'Empresa', 'Cargo', 'Nome do gerenciador', 'Spouse'],
    ],
    Portuguese: [
      ...['Nome', 'Apelido', 'Endereço do correio electrónico'],
      ...['Endereço do correio electrónico 2', 'Telemóvel', 'Empresa', 'Cargo'],
      ...['Nome do gestor', 'Cônjuge'],
    ],
    Dutch: [
      ...['Voornaam', 'Achternaam', 'E-mailadres', 'E-mailadres 2', 'Mobiele telefoon'],
      ...['Bedrijf', 'Functie', 'Naam manager', 'Partner'],
    ],
    Polish: [
      ...['Imię', 'Nazwisko', 'Adres e-mail', 'Adres e-mail 2', 'Telefon komórkowy'],
      ...['Firma', 'Stanowisko', 'Menedżer', 'Współmałżonek'],
    ],
  };
  const ROW = [
    ...['Zoë', 'Brandt', 'zoe@example.com', '/o=ExchangeLabs/cn=zoe', '+46 701 740650'],
    ...['Acme', 'Engineer', 'Ada Lovelace', 'Bo Brandt'],
  ];

  it.each(Object.keys(HEADERS))('are read under a header in %s', async (language) => {
    for (const delimiter of [',', ';', '\t']) {
      const { batch, report } = await read(csv([HEADERS[language] ?? [], ROW], delimiter));
      expect(people(batch)).toEqual([
        'Zoë Brandt: email:zoe@example.com phone:+46701740650 name-in-outlook:Zoë Brandt',
      ]);
      expect(relations(batch)).toEqual([
        'email:zoe@example.com manager name-in-outlook:Ada Lovelace',
        'email:zoe@example.com spouse name-in-outlook:Bo Brandt',
      ]);
      expect(batch.affiliations).toMatchObject([{ organisation: 'Acme', role: 'Engineer' }]);
      expect(report.tallies).toContainEqual({ kind: 'contacts-exchange', count: 1 });
    }
  });

  it('of old versions are Windows-1252', async () => {
    const text = csv([HEADERS.French ?? [], ROW]);
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(people((await read(bytes)).batch)[0]).toContain('Zoë Brandt');
  });

  it('are named as shown where nothing else names them, and organisations are none', async () => {
    const { batch, report } = await read(
      csv([
        ['First Name', 'Last Name', 'Company', 'E-mail Address', 'E-mail Display Name'],
        ['', '', '', 'kim@example.com', 'Kim Lee (kim@example.com)'],
        ['', '', 'Acme', 'info@acme.example', 'info@acme.example'],
        ['', '', '', '', ''],
      ]),
    );
    expect(people(batch)).toEqual(['Kim Lee: email:kim@example.com name-in-outlook:Kim Lee']);
    expect(report.tallies).toContainEqual({ kind: 'rows-organisation', count: 1 });
  });

  it('leave other tables to others', () => {
    const sure = (...header: string[]) => {
      const head = new TextEncoder().encode(csv([header, header.map(() => 'x')]));
      return outlook.recognise({ name: 'a.csv', size: head.length, head });
    };
    expect(sure('First Name', 'Last Name', 'Email Address', 'Company', 'Position')).toBe(0);
    expect(sure('Name', 'Nachname', 'Firma')).toBe(0);
    expect(sure('Subject', 'Start Date', 'Start Time')).toBe(0);
  });
});

describe('the calendar', () => {
  const HEADER = [
    ...['Subject', 'Start Date', 'Start Time', 'All day event', 'Meeting Organizer'],
    ...['Required Attendees', 'Optional Attendees', 'Meeting Resources', 'Private', 'Description'],
  ];
  const calendar = (...rows: string[][]) => read(csv([HEADER, ...rows]));
  const row = (...cells: string[]) => HEADER.map((_, i) => cells[i] ?? '');

  it('is meetings of guests by display name, which may hold a comma', async () => {
    const { batch, report } = await calendar(
      row(
        ...['Budget', '1/30/2024', '9:00:00 AM', 'False', 'Lovelace, Ada'],
        ...[
          'Okafor, Ben; kim@example.com;Lovelace, Ada',
          'Lee <lee@example.com>',
          'Room 4',
          'False',
        ],
        'secret plan',
      ),
      row('Holiday party', '2/1/2024', '', 'True', 'Lovelace, Ada', 'Okafor, Ben', '', '', 'True'),
    );
    expect(meetings(batch).map((line) => line.replaceAll('name-in-outlook:', ''))).toEqual([
      '2024-01-30T09:00~ Lovelace, Ada + Okafor, Ben + kim + lee: Budget',
      '2024-02-01T00:00~ Lovelace, Ada + Okafor, Ben',
    ]);
    expect(report).toMatchObject({ shape: 'meetings', records: 2, people: 4, interactions: 2 });
    expect(report.otherSenders).toMatchObject([{ name: 'Room 4', why: 'room', messages: 1 }]);
    expect(report.ownerCandidates[0]).toMatchObject({ name: 'Lovelace, Ada', rows: 2 });
    expect(JSON.stringify(batch)).not.toContain('secret');
  });

  it('counts what was called off, names nobody, or is a crowd', async () => {
    const crowd = Array.from({ length: 60 }, (_, i) => `Guest ${i}`).join(';');
    const { batch, report } = await calendar(
      row('Canceled: Budget', '1/30/2024', '9:00:00 AM', '', 'Ada L', 'Ben O'),
      row('Dentist', '1/30/2024', '9:00:00 AM'),
      row('All hands', '1/30/2024', '9:00:00 AM', '', 'Ada L', crowd),
    );
    expect(batch.interactions.length).toBe(0);
    expect(people(batch)).toEqual(['Ada L: name-in-outlook:Ada L', 'Ben O: name-in-outlook:Ben O']);
    expect(Object.fromEntries(report.tallies.map(({ kind, count }) => [kind, count]))).toEqual({
      ...{ meetings: 3, 'meetings-cancelled': 1, 'meetings-alone': 1, 'meetings-crowd': 1 },
    });
  });

  it('asks which comes first where its dates do not tell', async () => {
    const { batch, report } = await calendar(
      row('Budget', '3/4/2024', '9:00:00 AM', '', 'Ada L', 'Ben O'),
    );
    expect(report.dateOrder).toBe('undecided');
    expect(meetings(batch)[0]).toMatch(/^\? /u);
    expect(report.problems.map(({ reason }) => reason.kind)).toEqual(['ambiguous-date']);
  });

  it('is read in German', async () => {
    const { batch } = await read(
      csv(
        [
          [
            'Betreff',
            'Beginnt am',
            'Beginnt um',
            'Besprechungsplanung',
            'Erforderliche Teilnehmer',
          ],
          ['Etat', '30.1.2024', '09:00:00', 'Ada L', 'Ben O'],
        ],
        ';',
      ),
    );
    expect(meetings(batch)).toEqual([
      '2024-01-30T09:00~ name-in-outlook:Ada L + name-in-outlook:Ben O: Etat',
    ]);
  });
});

describe('any cells', () => {
  const cell = fc.constantFrom(
    ...['', '"', ';', ',', 'Ada L', '/o=x', '0/0/00', '__proto__', 'a@b.example', '31/31/2024'],
    ...['TRUE', '\n', '<a@b.example>', 'x;y;z', '\u0000', '\ud800'],
  );
  const header = fc.constantFrom(
    'First Name,Last Name,E-mail Address,E-mail 2 Address,Spouse,Company',
    'Subject,Start Date,Start Time,Meeting Organizer,Required Attendees,Meeting Resources',
  );

  it('are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(header, fc.array(fc.array(cell, { maxLength: 8 })), async (first, rows) => {
        const text = `${first}\n${rows.map((cells) => cells.join(',')).join('\n')}`;
        const { ok, report } = await readOne(fileOf(text, 'outlook.csv', 64));
        expect(ok).toBe(report.records > 0);
        expect(report.skipped).toBeLessThanOrEqual(report.records);
      }),
      { numRuns: 200 },
    );
  });
});
