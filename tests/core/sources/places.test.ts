/** Where sources say people are: whichever format says it, the record of its row holds it as written. */
import { describe, expect, it } from 'vitest';
import type { FactBatch } from '../../../src/lib/core/facts/facts.ts';
import { columnsOf } from '../../../src/lib/core/sources/table/columns.ts';
import { goodGraph } from './graph/read-graph.ts';
import { readArchive } from './linkedin/read-archive.ts';
import { fileOf, readGood, readOne } from './read-text.ts';
import { card, goodCards } from './vcard/read-cards.ts';

/** "Lyon, France (home)" for each place of each record. */
function placesIn({ records }: Pick<FactBatch, 'records'>): string[] {
  return records.flatMap(({ places = [] }) =>
    places.map(({ city, country, use }) => `${city ?? '–'}, ${country ?? '–'} (${use ?? '?'})`),
  );
}

async function read(content: string, name: string): Promise<string[]> {
  const result = await readOne(fileOf(content, name));
  if (!result.ok) throw new Error(`refused: ${result.report.refusal.kind}`);
  return placesIn(result.batch);
}

describe('a card', () => {
  it('says where by its postal addresses, and no more of them than town and country', async () => {
    const { batch } = await goodCards(
      card(
        'FN:Ada Lovelace',
        'ADR;TYPE=HOME:;;1 Quai\\, Nord;Lyon;Rhône;69001;France',
        'ADR;WORK;PREF:;;;Z\\;rich;;;',
        'item1.ADR:;;12 Nowhere;;;;',
        'LABEL;TYPE=HOME:1 Quai',
      ),
    );
    expect(placesIn(batch)).toEqual(['Lyon, France (home)', 'Z;rich, – (work)']);
    expect(JSON.stringify(batch)).not.toMatch(/Quai|69001|Rhône/u);
  });

  it('without an address says nothing, and is hashed as before', async () => {
    const plain = await goodCards(card('UID:1', 'FN:Ada'));
    const placed = await goodCards(card('UID:1', 'FN:Ada', 'ADR:;;;Lyon;;;'));
    const [before, after] = [plain.batch.records[0], placed.batch.records[0]];
    expect(before && 'places' in before).toBe(false);
    expect(after?.key).toEqual(before?.key);
    expect(after?.content).not.toEqual(before?.content);
  });
});

describe('contacts', () => {
  it('of Google say where, several in one cell too', async () => {
    const header =
      'First Name,Last Name,E-mail 1 - Value,Address 1 - Label,Address 1 - City,Address 1 - Country,Address 2 - Type,Address 2 - Street,Address 2 - City';
    const rows = 'Ada,Byron,ada@example.com,* Home,Lyon ::: Bern,France ::: CH,Work,1 Quai,Turin';
    expect(await read(`${header}\n${rows}\n`, 'contacts.csv')).toEqual([
      ...['Lyon, France (home)', 'Bern, CH (home)', 'Turin, – (work)'],
    ]);
  });

  /** First and last name, two addresses, then home, work and other as town and country. */
  const OUTLOOK: Record<string, string> = {
    English:
      'First Name|Last Name|E-mail Address|E-mail 2 Address|Home City|Home Country/Region|Business City|Business Country/Region|Other City|Other Country/Region',
    German:
      'Vorname|Nachname|E-Mail-Adresse|E-Mail 2: Adresse|Ort privat|Land/Region privat|Ort geschäftlich|Land/Region geschäftlich|Weiterer Ort|Weiteres/e Land/Region',
    French:
      'Prénom|Nom|Adresse de messagerie|Adresse de messagerie 2|Ville (domicile)|Pays/Région (domicile)|Ville (bureau)|Pays (bureau)|Ville (autre)|Pays/Région (autre)',
    Spanish:
      'Nombre|Apellidos|E-mail Address|Dirección de correo electrónico 2|Home City|País o región del domicilio|Ciudad de trabajo|País o región del trabajo|Otra ciudad|Otro país o región',
    Italian:
      'Nome|Cognome|Indirizzo posta elettronica|Indirizzo posta elettronica 2|Città (ab.)|Paese/area geografica (ab.)|Città (uff.)|Paese/area geografica (uff.)|Altra città|Altro paese/area geografica',
    'Portuguese of Brazil':
      'Primeiro nome|Sobrenome|E-mail Address|Endereço de email 2|Cidade do endereço residencial|País/Região de Residência|Business City|País/Região da Empresa|Cidade|Outro País/Região',
    Portuguese:
      'Nome|Apelido|Endereço do correio electrónico|Endereço do correio electrónico 2|Localidade da residência|País/Região da residência|Localidade da empresa|País/Região da empresa|Localidade do outro endereço|Outro País/Região',
    Dutch:
      'Voornaam|Achternaam|E-mailadres|E-mailadres 2|Huisadres, plaats|Land/regio (thuis)|Werkadres, plaats|Land/regio (werk)|Ander adres, plaats|Land/regio (anders)',
    Polish:
      'Imię|Nazwisko|Adres e-mail|Adres e-mail 2|Adres domowy - miejscowość|Adres domowy - kraj/region|Adres służbowy - miejscowość|Adres służbowy - kraj/region|Inny adres - miejscowość|Inny adres - kraj/region',
  };

  it.each(Object.keys(OUTLOOK))('of Outlook say where, in %s', async (language) => {
    const header = (OUTLOOK[language] ?? '').split('|').map((cell) => `"${cell}"`);
    const row = 'Ada,Byron,ada@example.com,,Lyon,France,Bern,CH,Turin,';
    expect(await read(`${header.join(',')}\n${row}\n`, 'outlook.csv')).toEqual([
      ...['Lyon, France (home)', 'Bern, CH (work)', 'Turin, – (?)'],
    ]);
  });

  it('of other programs say where', async () => {
    const header = 'Record ID,First Name,Last Name,Email,City,Country/Region';
    const salesforce = 'Contact Owner,First Name,Last Name,Mailing City,Mailing Country';
    expect(await read(`${header}\n1,Ada,Byron,ada@example.com,Lyon,FR\n`, 'a.csv')).toEqual([
      'Lyon, FR (?)',
    ]);
    expect(await read(`${salesforce}\nMe,Ada,Byron,Lyon,France\n`, 'b.csv')).toEqual([
      'Lyon, France (?)',
    ]);
  });

  it('of Monica say where', async () => {
    const address = { name: 'home', street: '1 Quai', city: 'Lyon', country: 'FR' };
    const contact = {
      uuid: 'c1',
      properties: { first_name: 'Ada', last_name: 'Byron' },
      data: [{ count: 1, type: 'address', values: [{ properties: address }] }],
    };
    const account = { data: [{ count: 1, type: 'contact', values: [contact] }] };
    const text = JSON.stringify({ app_version: '4.1.2', exported_by: 'u1', account });
    expect(await read(text, 'monica.json')).toEqual(['Lyon, FR (home)']);
    expect(text).toContain('Quai');
  });
});

describe('a list of people', () => {
  it('says where, by a town, a country, or both in one cell', async () => {
    const { batch, report } = await readGood(
      'name,email,location,country\nAda,ada@example.com,"Zürich, Switzerland",\nBo,bo@example.com,,FR\nCy,cy@example.com,12,\n',
    );
    expect(placesIn(batch)).toEqual(['Zürich, Switzerland, – (?)', '–, FR (?)']);
    expect(report.tallies).toContainEqual({ kind: 'people-placed', count: 2 });
  });

  it.each([
    'Name,City,Country',
    'Name,Wohnort,Land',
    'Nom,Ville,Pays',
    'Nombre,Ciudad,País',
    'Nome,Città,Paese',
    'Nome,Cidade,País',
    'Naam,Woonplaats,Land',
    'Imię i nazwisko,Miejscowość,Kraj',
  ])('knows its columns by their words: %s', (header) => {
    const columns = columnsOf(header.split(','));
    expect(columns?.shape === 'people' ? [...columns.at] : null).toEqual([
      ['name', [0]],
      ['city', [1]],
      ['country', [2]],
    ]);
  });
});

describe('a network file', () => {
  it('may say where its nodes are, and takes no coordinates for a town', async () => {
    const { batch } = await goodGraph(
      JSON.stringify({
        nodes: [
          { id: 1, label: 'Ada', City: 'Lyon', Country: 'France' },
          { id: 2, label: 'Bo', location: '48.1,11.5' },
        ],
        links: [{ source: 1, target: 2 }],
      }),
    );
    expect(placesIn(batch)).toEqual(['Lyon, France (?)']);
    const gml = 'graph [ node [ id 1 label "Ada" place "Lyon" ] node [ id 2 label "Bo" ] ]';
    expect(placesIn((await goodGraph(gml)).batch)).toEqual(['Lyon, – (?)']);
  });
});

describe('a LinkedIn archive', () => {
  it('says where its owner is, and of nobody else', async () => {
    const { batch } = await readArchive({
      'Profile.csv':
        'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location\nAda,Byron,,1 Quai,,,,,69001,"Lyon, France"\n',
      'Connections.csv':
        'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nBo,Lind,https://www.linkedin.com/in/bo,,Acme,Clerk,09 Jan 2024\n',
    });
    expect(placesIn(batch)).toEqual(['Lyon, France, – (?)']);
    expect(batch.records.find(({ places }) => places)?.name).toBe('Ada Byron');
  });
});
