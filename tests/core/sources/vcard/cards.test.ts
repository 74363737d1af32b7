import { describe, expect, it } from 'vitest';
import { card, goodCards, people, readCards, relations } from './read-cards.ts';

const read = async (...lines: string[]) => people((await goodCards(card(...lines))).batch);

describe('a card becomes a person', () => {
  it('known by profile, addresses and international numbers, then by name', async () => {
    expect(
      await read(
        'FN:Ada Lovelace',
        'TEL;type=CELL;type=pref:+46 701 740650',
        'item1.EMAIL;type=INTERNET:Ada@Example.com',
        'item1.X-ABLabel:_$!<Home>!$_',
        'X-SOCIALPROFILE;type=linkedin;x-user=ada:http://www.linkedin.com/in/Ada-L%C3%B6',
      ),
    ).toEqual([
      'Ada Lovelace: linkedin:ada-lö email:ada@example.com phone:+46701740650 name-in-vcard:Ada Lovelace',
    ]);
  });

  it('takes a number without its country as one, and no fax and no extension', async () => {
    expect(
      await read(
        'FN:Ada Lovelace',
        'TEL:0161 496 0000',
        'TEL;TYPE=WORK,FAX:+44 161 496 0000',
        'TEL;VALUE=uri:tel:+44-161-496-0001;ext=12',
      ),
    ).toEqual(['Ada Lovelace: number:01614960000 name-in-vcard:Ada Lovelace']);
  });

  it('is named by its parts when FN is missing, an address, or written back to front', async () => {
    expect(await read('N:Lovelace;Ada;Augusta;Lady;')).toEqual([
      'Ada Augusta Lovelace: name-in-vcard:Ada Augusta Lovelace',
    ]);
    expect(await read('FN:ada@example.com', 'N:Lovelace;Ada')).toEqual([
      'Ada Lovelace: name-in-vcard:Ada Lovelace',
    ]);
    expect(await read('FN:Lovelace, Ada', 'N:Lovelace;Ada')).toEqual([
      'Ada Lovelace: name-in-vcard:Ada Lovelace',
    ]);
    expect(await read('EMAIL:ada@example.com')).toEqual(['?: email:ada@example.com']);
  });

  it('belongs to an organisation, with a role', async () => {
    const { batch, report } = await goodCards(
      card('FN:Ada Lovelace', 'ORG:Analytical Engines\\, Ltd;Notes', 'TITLE:Countess'),
    );
    expect(batch.affiliations).toMatchObject([
      {
        person: 'name-in-vcard:Ada Lovelace',
        organisation: 'Analytical Engines, Ltd',
        role: 'Countess',
      },
    ]);
    expect(report.affiliations).toBe(1);
  });

  it('stores neither birthday nor note', async () => {
    const { batch } = await goodCards(card('FN:Ada', 'BDAY:1815-12-10', 'NOTE:likes sums'));
    expect(JSON.stringify(batch)).not.toMatch(/1815|sums/u);
  });
});

describe('what is no person', () => {
  it('is an organisation by its mark, by its kind, or for want of a name of its own', async () => {
    const { batch, report } = await goodCards(
      card('FN:Acme', 'ORG:Acme;', 'X-ABShowAs:COMPANY', 'EMAIL:info@acme.example') +
        card('FN:Bell Labs', 'KIND:org') +
        card('ORG:Cray', 'TEL:+12065550101') +
        card('FN:Dell', 'N:;;;;', 'ORG:Dell') +
        card('FN:Ford Prefect', 'N:Prefect;Ford;;;', 'ORG:Ford Prefect'),
    );
    expect(people(batch)).toEqual(['Ford Prefect: name-in-vcard:Ford Prefect']);
    expect(report.tallies).toEqual([
      { kind: 'cards', count: 5 },
      { kind: 'cards-organisation', count: 4 },
    ]);
    expect([report.records, report.people, report.skipped]).toEqual([5, 1, 0]);
  });

  it('is a list of contacts, and a card that says nothing', async () => {
    const { report } = await goodCards(
      card('FN:Friends', 'KIND:group', 'MEMBER:urn:uuid:1') +
        card('BDAY:1970-07-14') +
        card('FN:A'),
    );
    expect(report.problems).toEqual([
      { at: 1, reason: { kind: 'group-card', name: 'Friends' }, isSkipped: true },
      { at: 7, reason: { kind: 'no-name' }, isSkipped: true },
    ]);
    expect(report.people).toBe(1);
  });
});

describe('named relations', () => {
  const ofRelations = async (...cards: string[]) =>
    relations((await goodCards(cards.join(''))).batch);

  it('tie a card to a name within the cards, by what Apple, Evolution and phones call it', async () => {
    expect(
      await ofRelations(
        card(
          'FN:Ada Lovelace',
          'item2.X-ABRELATEDNAMES:William King',
          'item2.X-ABLabel:_$!<Spouse>!$_',
          'X-EVOLUTION-MANAGER:Charles Babbage',
          'X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Anne Byron;8;;;;;;;;;;;;;',
          'RELATED;VALUE=text;TYPE=friend:Mary Somerville',
          'RELATED;TYPE=colleague:mailto:luigi@example.com',
        ),
      ),
    ).toEqual([
      'name-in-vcard:Ada Lovelace spouse name-in-vcard:William King',
      'name-in-vcard:Ada Lovelace manager name-in-vcard:Charles Babbage',
      'name-in-vcard:Ada Lovelace mother name-in-vcard:Anne Byron',
      'name-in-vcard:Ada Lovelace friend name-in-vcard:Mary Somerville',
      'name-in-vcard:Ada Lovelace colleague email:luigi@example.com',
    ]);
  });

  it('follow the id of another card, wherever it stands', async () => {
    expect(
      await ofRelations(
        card('FN:Ada', 'UID:1', 'RELATED;TYPE=spouse:urn:uuid:ABC', 'RELATED:urn:uuid:nobody'),
        card('FN:William', 'UID:urn:uuid:abc', 'EMAIL:w@example.com'),
      ),
    ).toEqual(['name-in-vcard:Ada spouse email:w@example.com']);
  });

  it('read a card inside a card, as a block or escaped into a value', async () => {
    expect(
      await ofRelations(
        'BEGIN:VCARD\nVERSION:2.1\nFN:Ada L\nAGENT:\nBEGIN:VCARD\nFN:Joe Agent\nEND:VCARD\nEMAIL:a@example.com\nEND:VCARD\n',
        card('FN:Bo N', 'AGENT:BEGIN:VCARD\\nFN:Jim Agent\\nEND:VCARD\\n'),
      ),
    ).toEqual([
      'email:a@example.com agent name-in-vcard:Joe Agent',
      'name-in-vcard:Bo N agent name-in-vcard:Jim Agent',
    ]);
  });

  it('hang on a key of that card alone, since couples share addresses', async () => {
    expect(
      await ofRelations(
        card('FN:Ada Byron', 'EMAIL:home@example.com', 'RELATED;TYPE=spouse;VALUE=text:Bo Byron'),
        card('FN:Bo Byron', 'EMAIL:home@example.com'),
      ),
    ).toEqual(['name-in-vcard:Ada Byron spouse name-in-vcard:Bo Byron']);
  });

  it('do not rest on a first name, which several people share', async () => {
    const { batch, report } = await goodCards(card('FN:Ada', 'X-ABRELATEDNAMES:Jenny'));
    expect(relations(batch)).toEqual([]);
    expect(report.problems).toEqual([
      { at: 1, reason: { kind: 'first-name-only', name: 'Jenny' }, isSkipped: false },
    ]);
  });

  it('say that a tie exists, not how strong it is', async () => {
    const { batch } = await goodCards(card('FN:Ada L', 'X-ABRELATEDNAMES:William King'));
    expect(batch.relations.weight[0]).toBeNaN();
    expect(batch.relations.kind[0]).toBe(2);
  });
});

describe('the same card read again', () => {
  it('has the same key by its UID, whatever else changed', async () => {
    const old = await goodCards(card('UID:1', 'FN:Ada'));
    const now = await goodCards(card('FN:Bo') + card('UID:1', 'FN:Ada Lovelace'));
    expect(now.batch.records[1]?.key).toEqual(old.batch.records[0]?.key);
    expect(now.batch.records[1]?.content).not.toEqual(old.batch.records[0]?.content);
  });

  it('has the same key by name and keys where there is no UID', async () => {
    const old = await goodCards(card('FN:Ada', 'EMAIL:a@example.com', 'NOTE:x'));
    const now = await goodCards(card('FN:Bo') + card('FN:Ada', 'EMAIL:a@example.com'));
    expect(now.batch.records[1]?.key).toEqual(old.batch.records[0]?.key);
  });
});

it('refuses a file without a card', async () => {
  const { ok, report } = await readCards('hello\n');
  expect(ok).toBe(false);
  expect(report.refusal).toEqual({ kind: 'empty' });
});
