import { describe, expect, it } from 'vitest';
import { NO_DECISIONS, type Decisions } from '../../../src/lib/core/decisions.ts';
import { unite, type LiveImport } from '../../../src/lib/core/facts/unite.ts';
import { resolvePeople } from '../../../src/lib/core/people/resolve.ts';
import { ARCHIVE_OWNER } from '../../../src/lib/core/sources/linkedin/members.ts';
import { readFiles } from '../../../src/lib/core/sources/index.ts';
import { fileOf } from '../sources/read-text.ts';

async function imported(name: string, content: string, id = name): Promise<LiveImport> {
  const [result] = await readFiles([fileOf(content, name)], { timeZone: 'UTC' });
  if (!result?.ok) throw new Error(`${name} was refused`);
  const { batch } = result;
  const info = { id, source: batch.source, files: [name], addedAt: 0, asOf: null, coverage: null };
  return { info, batch };
}

const mails = (me: string): string =>
  Array.from(
    { length: 6 },
    (_, i) =>
      `From x@example Thu Jan  1 00:00:0${i} 2024\nFrom: ${i % 2 ? me : `P${i} Q <p${i}@example.com>`}\nTo: ${i % 2 ? `P${i} Q <p${i}@example.com>` : me}\nDate: Thu, 0${i + 1} Feb 2024 10:00:00 +0000\nMessage-ID: <${i}@example.com>\n\nhello\n\n`,
  ).join('');
const connections =
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nBo,Nilsson,https://www.linkedin.com/in/bo,,Acme,Clerk,27 Dec 2025\n';

const meOf = (imports: readonly LiveImport[], ego: Decisions['ego'] = null) => {
  const people = resolvePeople(unite(imports), { ...NO_DECISIONS, ego });
  return people.ego === null ? null : people.persons[people.ego];
};

/** Whether who exported the LinkedIn archive is taken for me. */
const isExporter = (imports: readonly LiveImport[], ego: Decisions['ego'] = null) => {
  const facts = unite(imports);
  const { personOfHandle, ego: me } = resolvePeople(facts, { ...NO_DECISIONS, ego });
  return me !== null && personOfHandle[facts.handles.indexOf(ARCHIVE_OWNER)] === me;
};

describe('the owner across sources', () => {
  it('of a LinkedIn archive is there though no file names them', async () => {
    const me = meOf([await imported('Connections.csv', connections)]);
    expect(me?.handles.every((handle) => handle.startsWith('name-in-linkedin:'))).toBe(true);
    expect(me?.name).toMatch(/^Me\b/u);
  });

  it('is whoever stands in most mail, with a card’s other keys', async () => {
    const me = meOf([
      await imported('a.mbox', mails('Ada Lovelace <ada@example.com>')),
      await imported(
        'c.vcf',
        'BEGIN:VCARD\nFN:Ada Lovelace\nEMAIL:ada@example.com\nTEL:+46 701 740605\nEND:VCARD\n',
      ),
    ]);
    expect(me?.handles).toEqual(
      expect.arrayContaining(['email:ada@example.com', 'phone:+46701740605']),
    );
  });

  it('is the person the owner names, and the exporter of the archive too', async () => {
    const imports = [
      await imported('Connections.csv', connections),
      await imported('a.mbox', mails('Ada Lovelace <ada@example.com>')),
    ];
    const me = meOf(imports, ['email:ada@example.com']);
    expect(me?.handles).toContain('email:ada@example.com');
    expect(me?.handles).not.toContain(ARCHIVE_OWNER);
    expect(isExporter(imports, ['email:ada@example.com'])).toBe(true);
    expect(me?.name).toBe('Ada Lovelace');
    expect(meOf(imports, 'none')).toBeNull();
  });

  it('of a LinkedIn archive that names nobody is whose mail it is', async () => {
    const me = meOf([
      await imported('Connections.csv', connections),
      await imported('a.mbox', mails('Ada Lovelace <ada@example.com>')),
    ]);
    expect(me?.name).toBe('Ada Lovelace');
    expect(me?.handles).toContain('email:ada@example.com');
  });

  it('is one person over several addresses that the owner names, in any order', async () => {
    const imports = [
      await imported('a.mbox', mails('Ada Lovelace <ada@example.com>')),
      await imported(
        'b.mbox',
        mails('Ada <ada@work.example>').replaceAll('@example.com>', '@b.example>'),
      ),
    ];
    const own: Decisions['ego'] = ['email:ada@work.example', 'email:ada@example.com'];
    expect(meOf(imports, own)?.handles).toEqual(expect.arrayContaining([...own]));
    expect(meOf([...imports].reverse(), own)).toEqual(meOf(imports, own));
  });

  const ownMessages = (slug: string, name: string): string =>
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n' +
    Array.from(
      { length: 6 },
      (_, i) =>
        `${slug}${i},,${name},https://www.linkedin.com/in/${slug},P${i} Q,https://www.linkedin.com/in/p${i},2024-02-0${i + 1} 10:00:00 UTC,,hi,INBOX\n`,
    ).join('');

  it('of two LinkedIn archives are two people, and which of them is me is not guessed', async () => {
    const imports = [
      await imported('messages.csv', ownMessages('ada', 'Ada Lovelace'), 'a'),
      await imported('messages.csv', ownMessages('bo', 'Bo Nilsson'), 'b'),
    ];
    const { persons, ego } = resolvePeople(unite(imports), NO_DECISIONS);
    expect(ego).toBeNull();
    for (const slug of ['ada', 'bo'] as const) {
      const handles = persons.find((one) => one.id === `linkedin:${slug}`)?.handles;
      expect(handles?.some((handle) => handle.startsWith('name-in-linkedin:Me'))).toBe(false);
    }
    expect(persons).toHaveLength(8);
    expect(meOf(imports, ['linkedin:bo'])?.name).toBe('Bo Nilsson');
  });
});
