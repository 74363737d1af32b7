import { describe, expect, it } from 'vitest';
import { NO_TEXT, RELATION_KINDS, type FactBatch } from '../../../../src/lib/core/facts/facts.ts';
import { readFile, recogniseFile } from '../../../../src/lib/core/sources/index.ts';
import { eventLines, fileOf } from '../read-text.ts';
import { archiveOf, read, readArchive, tallied } from './read-archive.ts';

const CONNECTIONS = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
const MESSAGES =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n';
const INVITATIONS = 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n';
const PROFILE = 'First Name,Last Name,Maiden Name,Headline\n';

const ANA = 'https://www.linkedin.com/in/ana';
const BO = 'https://www.linkedin.com/in/bo';
const ME = 'https://www.linkedin.com/in/me-myself';

const message = (from: string, fromUrl: string, toUrls: string, day: number, text = 'hi') =>
  `c${toUrls.length},,${from},${fromUrl},,"${toUrls}",2024-01-${String(day).padStart(2, '0')} 10:00:00 UTC,,"${text}",INBOX\n`;

const relations = ({ relations: table, handles, texts }: FactBatch): string[] =>
  Array.from({ length: table.length }, (_, i) => {
    const label = table.label[i] ?? NO_TEXT;
    const [a = 0, b = 0] = [table.a[i], table.b[i]];
    const said = label === NO_TEXT ? '' : ` ${texts[label]}`;
    return `${RELATION_KINDS[table.kind[i] ?? 0]} ${handles[a]} ${handles[b]}${said}`;
  });

const OWNER = 'name-in-linkedin:Me (owner of the LinkedIn archive)';

describe('a connection', () => {
  it('is a tie without any contact', async () => {
    const { batch, report } = await readArchive({
      'Connections.csv': `${CONNECTIONS}Ana,Prova,${ANA}/?trk=x,ANA@example.com,Initech,Nurse,09 Jan 2024\n`,
    });
    expect(relations(batch)).toEqual([`connection ${OWNER} linkedin:ana 2024-01-09`]);
    expect(batch.interactions.length).toBe(0);
    expect(report.coverage).toBeNull();
    expect(batch.records).toMatchObject([
      {
        name: 'Ana Prova',
        handles: ['linkedin:ana', 'email:ana@example.com', 'name-in-linkedin:Ana Prova'],
      },
    ]);
    expect(batch.affiliations).toMatchObject([
      { person: 'linkedin:ana', organisation: 'Initech', role: 'Nurse', first: null, last: null },
    ]);
  });

  it('of a closed profile is counted and is nobody', async () => {
    const { batch, report } = await readArchive({
      'Connections.csv': `${CONNECTIONS},,,,,,07 Jun 2022\n`,
    });
    expect(tallied(report, 'connections-hidden')).toBe(1);
    expect(report.problems).toEqual([
      { at: 2, reason: { kind: 'hidden-person' }, isSkipped: true },
    ]);
    expect(batch.records).toEqual([]);
  });

  it('list without rows holds 0 connections and is no error', async () => {
    const { report } = await readArchive({ 'Connections.csv': CONNECTIONS });
    expect(report).toMatchObject({ records: 0, refusal: null });
    expect(tallied(report, 'connections')).toBe(0);
  });

  it.each([
    ['04 Apr 2021', '2021-04-04'],
    ['4-Apr-21', '2021-04-04'],
    ['09 janv. 2024', '2024-01-09'],
    ['9. März 2024', '2024-03-09'],
    ['3 de abril de 2021', '2021-04-03'],
    ['2024-01-09', '2024-01-09'],
    ['2024年1月9日', '2024-01-09'],
    ['31/12/2023', '2023-12-31'],
    ['12/31/2023', '2023-12-31'],
  ])('made on %s is read', async (written, day) => {
    const { batch } = await readArchive({
      'Connections.csv': `${CONNECTIONS}Ana,Prova,${ANA},,,,${written}\n`,
    });
    expect(batch.texts).toEqual([day]);
  });

  it('is read from semicolons and from columns in another order', async () => {
    const { batch } = await readArchive({
      'Connections.csv': `Connected On;Last Name;First Name;URL\n04-Apr-21;Prova;Ana;${ANA}\n`,
    });
    expect(relations(batch)).toEqual([`connection ${OWNER} linkedin:ana 2021-04-04`]);
  });
});

describe('a message', () => {
  it('goes from its sender to all others, whatever folder it lies in', async () => {
    const { batch } = await readArchive({
      'messages.csv':
        MESSAGES +
        message('Ana', ANA, ME, 1) +
        message('Me', ME, ANA, 2) +
        message('Me', ME, `${ANA},${BO},${ME}`, 3),
    });
    expect(eventLines(batch).map((line) => line.replaceAll('linkedin:', ''))).toEqual([
      '2024-01-01T10:00 ana > me-myself',
      '2024-01-02T10:00 me-myself > ana',
      '2024-01-03T10:00 me-myself > ana, bo',
    ]);
  });

  it('leaves no word of it behind', async () => {
    const secret = 'Zanzibar at noon';
    const { batch, reports } = await readArchive({
      'messages.csv': `${MESSAGES}c1,${'Trip'},Me,${ME},Ana,${ANA},2024-01-01 10:00:00 UTC,${secret},"${secret}",INBOX\n`,
      'Invitations.csv': `${INVITATIONS}Me,Ana,"1/2/24, 3:04 PM",${secret},OUTGOING,${ME},${ANA}\n`,
      'Recommendations_Given.csv': `First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAna,Prova,X,Y,${secret},"02/18/17, 12:47 AM",VISIBLE\n`,
      'Notes.csv': `Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\nAna,Prova,${ANA},${secret},,\n`,
    });
    expect(JSON.stringify([batch, [...reports]])).not.toContain('Zanzibar');
  });

  it('leaves no word behind where a row is broken either', async () => {
    const { batch, reports } = await readArchive({
      'messages.csv':
        `${MESSAGES}c1,,Me,${ME},Ana,Zanzibar at 5,Zanzibar\n` +
        `c1,,Me,${ME},"Ana,Zanzibar 1,Zanzibar 2,Zanzibar 3\n` +
        `c1,,Zanzibar,${ME},Zanzibar\n`,
    });
    expect(reports.get('messages.csv')?.records).toBe(3);
    expect(JSON.stringify([batch, [...reports]])).not.toContain('Zanzibar');
  });

  it.each([
    ['a draft', 'draft', ',Yes,No', ''],
    ['an advertisement', 'sponsored', ',No,No', 'Sponsored Conversation'],
  ])('that is %s is set aside', async (_, kind, flags, title) => {
    const header = MESSAGES.replace('\n', ',IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n');
    const { report } = await readArchive({
      'messages.csv': `${header}c1,${title},Me,${ME},Ana,${ANA},2024-01-01 10:00:00 UTC,,hi,INBOX${flags}\n`,
    });
    expect(report).toMatchObject({ records: 1, skipped: 1, interactions: 0 });
    expect(report.problems[0]?.reason.kind).toBe(kind);
  });

  it('that stands twice counts once', async () => {
    const { report } = await readArchive({
      'messages.csv': MESSAGES + message('Me', ME, ANA, 1) + message('Me', ME, ANA, 1),
    });
    expect(report).toMatchObject({ interactions: 1, skipped: 1 });
  });

  it('names recipients without links, post-nominals too', async () => {
    const { batch } = await readArchive({
      'messages.csv': `CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,CONTENT\nc1,Me,${ME},"Ana Prova, PhD, Bo Test",2020-01-01 10:00:00 UTC,x\n`,
    });
    expect(eventLines(batch)).toEqual([
      '2020-01-01T10:00 linkedin:me-myself > name-in-linkedin:Ana Prova, PhD, name-in-linkedin:Bo Test',
    ]);
  });
});

describe('files of robots and lists of no people', () => {
  it.each([
    ['LearningCoachMessages.csv', 'No conversations found', 'messages-learning', 1],
    ['guide_messages.csv', MESSAGES + message('Coach', ANA, ME, 1), 'messages-learning', 1],
    ['Skills.csv', 'Name\nR\nSNA\n', 'not-about-people', 2],
    ['Ad_Targeting.csv', 'Member Age,Company Names,Company Names\n35,,X\n', 'not-about-people', 1],
    ['Shares_34875879.csv', 'Date,ShareLink\n2026-01-02,x\n', 'not-about-people', 1],
  ] as const)('%s makes nobody', async (name, text, kind, rows) => {
    const file = fileOf(text, name);
    const head = new TextEncoder().encode(text);
    expect(recogniseFile({ name, size: head.length, head })?.id).toBe('linkedin');
    const { batch, report } = await readArchive([file]);
    expect(tallied(report, kind)).toBe(rows);
    expect([batch.records, batch.interactions.length]).toEqual([[], 0]);
  });

  it('are not guessed from a name alone outside an archive', () => {
    const head = new TextEncoder().encode('date,from,to\n2024-01-01,A,B\n');
    expect(recogniseFile({ name: 'events.csv', size: head.length, head })?.id).toBe('table');
  });
});

describe('the owner', () => {
  const talk = MESSAGES + message('Ana', ANA, ME, 1) + message('Me Myself', ME, BO, 2);

  it('is the profile in most conversations', async () => {
    const { report, batch } = await readArchive({ 'messages.csv': talk });
    expect(report.ownerCandidates).toEqual([
      { handle: 'linkedin:me-myself', name: 'Me Myself', rows: 2 },
    ]);
    expect(batch.records.at(-1)?.handles).toContain(OWNER);
  });

  it('is not guessed where two could be meant', async () => {
    const { report, batch } = await readArchive({
      'messages.csv': MESSAGES + message('Ana', ANA, ME, 1),
    });
    expect(report.ownerCandidates.map(({ handle }) => handle)).toEqual([
      'linkedin:ana',
      'linkedin:me-myself',
    ]);
    expect(batch.handles).not.toContain(OWNER);
  });

  it('is told by the name of the profile', async () => {
    const { reports } = await readArchive({
      'messages.csv': MESSAGES + message('Ana', ANA, ME, 1) + message('Me Myself', ME, ANA, 2),
      'Profile.csv': `${PROFILE}Me,Myself,,Traveller\n`,
    });
    expect(reports.get('messages.csv')?.ownerCandidates).toMatchObject([
      { handle: 'linkedin:me-myself' },
    ]);
  });

  it('has employers with dates', async () => {
    const { batch } = await readArchive({
      'Positions.csv':
        'Company Name,Title,Description,Location,Started On,Finished On\nInitech,Analyst,,,Sep 2016,Feb 2021\nAcme,Lead,,,2021,\n',
    });
    expect(batch.affiliations).toMatchObject([
      {
        ...{ person: OWNER, organisation: 'Initech', role: 'Analyst' },
        ...{ first: Date.UTC(2016, 8, 1), last: Date.UTC(2021, 2, 1) - 1 },
      },
      { organisation: 'Acme', first: Date.UTC(2021, 0, 1), last: null },
    ]);
  });
});

describe('invitations and praise', () => {
  it('counts an invitation with words as a message, one without as nothing', async () => {
    const { batch, report } = await readArchive({
      'Invitations.csv': `${INVITATIONS}Me,Ana,"9/5/26, 1:12 AM",,OUTGOING,${ME},${ANA}\nBo,Me,"9/6/26, 1:12 PM",hello,INCOMING,${BO},${ME}\n`,
    });
    expect(eventLines(batch)).toEqual(['2026-09-06T13:12 linkedin:bo > linkedin:me-myself']);
    expect(report.people).toBe(2);
    expect(relations(batch)).toEqual([]);
  });

  it('states one relation a person and one act a row', async () => {
    const { batch, reports } = await readArchive({
      'Endorsement_Received_Info.csv':
        'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n' +
        '2023/05/11 19:11:31 UTC,R,Ana,Prova,www.linkedin.com/in/ana,ACCEPTED\n' +
        '2023/05/11 19:11:31 UTC,Maps,Ana,Prova,www.linkedin.com/in/ana,ACCEPTED\n',
      'Recommendations_Given.csv':
        'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nBo,Test,X,Y,fine,"02/08/17, 12:47 AM",VISIBLE\n',
    });
    expect(relations(batch)).toEqual([
      `endorsement linkedin:ana ${OWNER} endorsement`,
      `endorsement ${OWNER} name-in-linkedin:Bo Test recommendation`,
    ]);
    expect(eventLines(batch)).toEqual([
      `2023-05-11T19:11 linkedin:ana > ${OWNER}`,
      `2023-05-11T19:11 linkedin:ana > ${OWNER}`,
      `2017-02-08T00:47 ${OWNER} > name-in-linkedin:Bo Test`,
    ]);
    expect(reports.get('Endorsement_Received_Info.csv')).toMatchObject({
      ...{ interactions: 2, relations: 1, people: 1 },
    });
  });
});

describe('an endorsement by oneself, a connection to oneself', () => {
  it('is set aside: nobody is tied to themselves', async () => {
    const messages = [1, 2]
      .map(
        (id) => `${id},Me,https://www.linkedin.com/in/me,Bo,https://www.linkedin.com/in/bo${id},`,
      )
      .map((row) => `${row}2024-01-15 14:30:00 UTC,x,INBOX\n`);
    const { batch, reports } = await readArchive({
      'messages.csv': `CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT,FOLDER\n${messages.join('')}`,
      'Endorsement_Received_Info.csv':
        'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n' +
        '2023/05/11 19:11:31 UTC,R,Me,Self,www.linkedin.com/in/me,ACCEPTED\n',
      'Connections.csv':
        'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nMe,Self,https://www.linkedin.com/in/me,,,,09 Jan 2024\n',
    });
    expect(relations(batch)).toEqual([]);
    for (const file of ['Endorsement_Received_Info.csv', 'Connections.csv']) {
      expect(reports.get(file)?.problemCounts).toEqual([{ kind: 'self-tie', count: 1 }]);
    }
  });
});

describe('an archive with a broken file', () => {
  it('reads the others and says which one it could not', async () => {
    const broken = {
      ...fileOf(CONNECTIONS, 'Connections.csv'),
      stream: () =>
        new ReadableStream<Uint8Array>({
          pull(controller) {
            controller.error(new Error('gone'));
          },
        }),
    };
    const good = archiveOf({ 'messages.csv': MESSAGES + message('Ana', ANA, ME, 1) });
    const result = await read([broken, ...good]);
    expect(result.ok).toBe(true);
    expect(result.reports.map(({ refusal }) => refusal?.kind ?? null)).toEqual([
      'unreadable',
      null,
    ]);
  });

  it('stops with the reason of who cancelled it', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(read(archiveOf({ 'messages.csv': MESSAGES }), { signal })).rejects.toThrow(
      'cancelled',
    );
  });

  it('refuses a file that is not of an archive', async () => {
    const result = await read(archiveOf({ 'x.csv': 'height,colour\n1,red\n' }));
    expect(result).toMatchObject({
      ok: false,
      reports: [{ refusal: { kind: 'unknown-columns' } }],
    });
    expect((await readFile(fileOf(CONNECTIONS), { timeZone: 'UTC' })).ok).toBe(true);
  });
});
