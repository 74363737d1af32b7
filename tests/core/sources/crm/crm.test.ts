import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSound } from '../../../support/exports.ts';
import { fileOf, readOne } from '../read-text.ts';
import { people, relations } from '../vcard/read-cards.ts';

const OWNER = 'name-in-crm:Me (owner of the contacts)';

function read(content: unknown, name: string) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return readOne(fileOf(text, name, 501));
}

async function good(content: unknown, name = 'contacts.csv') {
  const result = await read(content, name);
  if (!result.ok) throw new Error(`refused: ${result.report.refusal.kind}`);
  return result;
}

function group(type: string, ...values: unknown[]) {
  return { count: values.length, type, values };
}

function account(...data: unknown[]) {
  return {
    ...{ version: '1.0-preview.1', app_version: '4.1.2', exported_by: 'u1' },
    account: {
      uuid: 'acc',
      data,
      instance: {
        contact_field_types: [
          { uuid: 't-mail', properties: { name: 'Email', protocol: 'mailto:', type: 'email' } },
          { uuid: 't-tel', properties: { name: 'Phone', protocol: 'tel:', type: 'phone' } },
        ],
      },
    },
  };
}

function contact(uuid: string, properties: object, ...data: unknown[]) {
  return { uuid, properties, data };
}

describe('an account of Monica', () => {
  it('gives contacts with their keys, employers and relations', async () => {
    const { batch, report } = await good(
      account(
        group(
          'contact',
          contact(
            'c1',
            { first_name: 'Ada', last_name: 'Example', company: 'Acme', job: 'CEO' },
            group(
              'contact_field',
              { properties: { data: 'ada@example.com', type: 't-mail' } },
              { properties: { data: '+44 7700 900123', type: 't-tel' } },
              { properties: { data: '12345678', type: 't-other' } },
              { properties: { data: 'https://linkedin.com/in/ada-e' } },
            ),
          ),
          contact('c2', { first_name: 'Bo', is_partial: true, first_met_through: 'c1' }),
        ),
        group('relationship', {
          properties: { type: 'child', contact_is: 'c2', of_contact: 'c1' },
        }),
      ),
      'monica.json',
    );
    expect(people(batch)).toEqual([
      'Ada Example: linkedin:ada-e email:ada@example.com phone:+447700900123 name-in-crm:Ada Example',
      'Bo: name-in-crm:Bo',
    ]);
    expect(batch.affiliations).toMatchObject([{ organisation: 'Acme', role: 'CEO' }]);
    expect(relations(batch)).toEqual([
      'linkedin:ada-e child name-in-crm:Bo',
      'name-in-crm:Bo introduced by linkedin:ada-e',
    ]);
    expect(report).toMatchObject({ source: 'crm', records: 2, people: 2, relations: 2 });
  });

  it('tells when the owner was in touch, and keeps nothing of what was said', async () => {
    const { batch, report } = await good(
      account(
        group('user', {
          uuid: 'u1',
          first_name: 'Sam',
          last_name: 'Owner',
          email: 's@example.com',
        }),
        group(
          'contact',
          contact(
            'c1',
            { first_name: 'Ada' },
            group(
              'call',
              {
                properties: {
                  called_at: '2024-03-01T00:00:00.000000Z',
                  contact_called: true,
                  content: 'Tulip',
                },
              },
              { properties: { called_at: 'someday' } },
            ),
            group('conversation', {
              properties: {
                messages: [
                  {
                    properties: {
                      written_at: '2024-03-02T10:15:00Z',
                      written_by_me: true,
                      content: 'Hyacinth',
                    },
                  },
                ],
              },
            }),
            group('activity', 'a1', 'a2'),
          ),
          contact('c2', { first_name: 'Bo' }, group('activity', 'a1')),
        ),
        group('activity', {
          uuid: 'a1',
          properties: { happened_at: '2024-03-03', summary: 'Crocus' },
        }),
      ),
      'monica.json',
    );
    const { interactions, handles } = batch;
    const lines = Array.from({ length: interactions.length }, (_, i) => {
      const who = [
        ...interactions.handle.subarray(interactions.start[i], interactions.start[i + 1]),
      ].map((handle) => handles[handle]?.replace('name-in-crm:', ''));
      const at = interactions.at[i] ?? NaN;
      return `${Number.isNaN(at) ? '?' : new Date(at).toISOString()} ${who.join(' > ')}`;
    });
    const me = OWNER.replace('name-in-crm:', '');
    expect(lines).toEqual([
      `2024-03-01T00:00:00.000Z Ada > ${me}`,
      `? ${me} > Ada`,
      `2024-03-02T10:15:00.000Z ${me} > Ada`,
      `2024-03-03T00:00:00.000Z ${me} > Ada > Bo`,
    ]);
    expect(people(batch)).toContain(`Sam Owner: email:s@example.com ${OWNER}`);
    expect(report.ownerCandidates).toMatchObject([{ handle: OWNER, name: 'Sam Owner' }]);
    expect(JSON.stringify([batch, report])).not.toMatch(/Tulip|Hyacinth|Crocus/u);
  });

  it('whose owner is one of the contacts knows them as that', async () => {
    const { report } = await good(
      account(
        group('user', { uuid: 'u1', properties: { me_contact: 'c1' } }),
        group('contact', contact('c1', { first_name: 'Sam' })),
      ),
      'monica.json',
    );
    expect(report.ownerCandidates).toMatchObject([{ handle: 'name-in-crm:Sam' }]);
  });

  it('that is cut off names the place, of another shape says it is empty', async () => {
    const text = JSON.stringify(account(group('contact', contact('c1', { first_name: 'Ada' }))));
    const { report } = await read(text.slice(0, -3), 'monica.json');
    expect(report.refusal).toEqual({ kind: 'broken-json', at: text.length - 2 });
    const { report: empty } = await read(account(), 'monica.json');
    expect(empty.refusal).toEqual({ kind: 'empty' });
  });

  it.each([
    ['# Monica, export of an account\n#\n\nSET FOREIGN_KEY_CHECKS=0;\n', 'export-monica-json'],
    ['-- MySQL dump\n/* x */\nDROP TABLE IF EXISTS `a`;\n', 'save-as-csv'],
  ])('as a database dump is refused, with what to choose instead', async (text, instead) => {
    const { report } = await read(text, 'monica.sql');
    expect(report.refusal).toEqual({ kind: 'looks-like', what: 'a database dump (SQL)', instead });
  });

  it('of odd values is read or refused', async () => {
    const leaf = fc.constantFrom<unknown>(
      ...['c1', 'c2', '', 'contact', '__proto__', 'ada@example.com', '2024-01-01', '\ud800'],
      ...[null, 0, 1e300, true, [], {}, ['c1']],
    );
    const properties = fc.dictionary(
      fc.constantFrom(
        ...['first_name', 'last_name', 'company', 'type', 'contact_is', 'of_contact', 'data'],
        ...['called_at', 'written_by_me', 'messages', 'first_met_through', 'happened_at', 'uuid'],
      ),
      leaf,
    );
    const type = fc.constantFrom(
      ...['contact', 'relationship', 'activity', 'call', 'conversation', 'contact_field', 'user'],
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.record({
          uuid: leaf,
          properties,
          data: fc.array(fc.record({ type, values: fc.array(tie('value'), { maxLength: 4 }) }), {
            maxLength: 4,
          }),
        }),
      ),
    }));
    const groups = fc.array(fc.record({ type, values: fc.array(value, { maxLength: 5 }) }));
    await fc.assert(
      fc.asyncProperty(groups, async (data) => {
        const result = await read(account(...data), 'monica.json');
        const { report } = result;
        expect(report.source).toBe('crm');
        expect(result.ok ? null : report.refusal?.kind).toBe(result.ok ? null : 'empty');
        expect(!result.ok || isSound(result.batch)).toBe(true);
        expect(report.skipped).toBeLessThanOrEqual(report.records);
      }),
      { numRuns: 200, seed: 8, interruptAfterTimeLimit: 4_500, markInterruptAsFailure: false },
    );
  });
});

describe('a list of contacts', () => {
  it.each([
    [
      'HubSpot',
      'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Associated Company,Job Title\n151,Ada,Example,ada@example.com,+44 7700 900123,Sam,New,Acme,CEO\n',
    ],
    [
      'Salesforce',
      '"First Name","Last Name","Account Name","Title","Email","Phone","Reports To"\n"Ada","Example","Acme","CEO","ada@example.com","+44 7700 900123","Bo Example"\n',
    ],
    [
      'Pipedrive',
      'Person - ID;Person - Name;Person - Organization;Person - Email - Work;Person - Email - Home;Person - Phone - Work;Person - Job title\n7;Ada Example;Acme;ada@example.com;;+44 7700 900123;CEO\n',
    ],
  ])('of %s is people with their keys and employers', async (_, text) => {
    const { batch, report } = await good(text);
    expect(report.source).toBe('crm');
    expect(people(batch)).toEqual([
      'Ada Example: email:ada@example.com phone:+447700900123 name-in-crm:Ada Example',
    ]);
    expect(batch.affiliations).toMatchObject([{ organisation: 'Acme', role: 'CEO' }]);
  });

  it('tells who reports to whom, and which rows are organisations', async () => {
    const { batch, report } = await good(
      'Name,Account Name,Email,Reports To\nAda Example,Acme,a@example.com;b@example.com,Bo Example\nAcme,Acme,info@acme.example,\n,,,\n',
    );
    expect(relations(batch)).toEqual(['email:a@example.com manager name-in-crm:Bo Example']);
    expect(people(batch)).toHaveLength(1);
    expect(report.tallies).toContainEqual({ kind: 'rows-organisation', count: 1 });
  });

  it('with ids that are bare numbers keeps apart what two programs number alike', async () => {
    const [first, second] = await Promise.all(
      ['Ada', 'Bo'].map((name) => good(`Record ID,Name,Contact owner,Email\n1,${name},Sam,\n`)),
    );
    expect(first?.batch.records[0]?.key).not.toEqual(second?.batch.records[0]?.key);
  });

  it('without a column of such programs is a plain list', async () => {
    const { report } = await good('Name,Email,Company\nAda,ada@example.com,Acme\n');
    expect(report.source).toBe('table');
  });
});

const samples = new URL('../../../../../shared/samples/crm/', import.meta.url);

describe.skipIf(!existsSync(samples))('the samples (need ../shared)', () => {
  const sample = (name: string) => good(readFileSync(new URL(name, samples), 'utf8'), name);

  it('of Monica are 2 contacts and 1 relationship', async () => {
    const { batch, report } = await sample('synthetic-monica-v4-export.json');
    expect(report).toMatchObject({
      source: 'crm',
      records: 2,
      people: 2,
      relations: 1,
      skipped: 0,
    });
    expect(relations(batch)).toEqual(['name-in-crm:Bo partner email:ada@example.com']);
  });

  it('of Dex are 1 person, read as the plain list it is', async () => {
    const { batch, report } = await sample('synthetic-dex.csv');
    expect(report).toMatchObject({ source: 'table', records: 1, people: 1, affiliations: 1 });
    expect(people(batch)).toEqual([
      'Ada Example: linkedin:ada-example email:ada@example.com phone:+12065550101 name:Ada Example',
    ]);
  });
});
