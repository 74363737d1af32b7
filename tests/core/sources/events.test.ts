import { describe, expect, it } from 'vitest';
import { CHANNELS, FLOATING, PRECISIONS } from '../../../src/lib/core/facts/facts.ts';
import { eventLines, readGood, readText } from './read-text.ts';

describe('an events table', () => {
  it('gives one interaction a row, with senders, recipients and copies', async () => {
    const { batch, report } = await readGood(
      'date,from,to,cc\n2024-01-02,Ada,Bo | Cy,Dee\n2024-01-03,Bo | Cy,Ada,\n',
    );
    expect(eventLines(batch)).toEqual([
      '2024-01-02T00:00 Ada > Bo, Cy (Dee)',
      '2024-01-03T00:00 Bo, Cy > Ada',
    ]);
    expect(report).toMatchObject({ shape: 'events', records: 2, people: 4, interactions: 2 });
    expect(report.coverage).toEqual({ from: Date.UTC(2024, 0, 2), to: Date.UTC(2024, 0, 3) });
  });

  it('understands other words for its columns, in any case and order', async () => {
    const { batch } = await readGood('Recipients,SENDER,Sent_At\n' + 'Bo,Ada,2024-01-02\n');
    expect(eventLines(batch)).toEqual(['2024-01-02T00:00 Ada > Bo']);
  });

  it('takes digits for people and holds the cell exactly as written, trimmed', async () => {
    const { batch } = await readGood('date,from,to\n2024-01-02, 007 ,7\n');
    expect(batch.handles).toEqual(['name:007', 'name:7']);
  });

  it('joins a cell that is an address to its e-mail handle', async () => {
    const { batch, report } = await readGood(
      'date,from,to\n2024-01-02,Ada <Ada@Example.com>,Bo\n2024-01-03,Ada <Ada@Example.com>,Cy\n',
    );
    expect(report.ownerCandidates[0]).toMatchObject({ name: 'Ada' });
    expect(batch.records.map(({ handles, name }) => ({ handles, name }))).toEqual([
      { handles: ['name:Ada <Ada@Example.com>', 'email:ada@example.com'], name: 'Ada' },
    ]);
  });

  it('sets rows aside that state no tie, with line and reason, and still names who stands there', async () => {
    const { batch, report } = await readGood(
      'date,from,to\n2024-01-02,Ada,\n2024-01-02,,Bo\n2024-01-02,Cy,cy\n2024-01-02,Ada,Bo\n',
    );
    expect(report.problems).toEqual([
      { at: 2, reason: { kind: 'no-recipient' }, isSkipped: true },
      { at: 3, reason: { kind: 'no-sender' }, isSkipped: true },
      { at: 4, reason: { kind: 'self-tie', name: 'cy' }, isSkipped: true },
    ]);
    expect(report).toMatchObject({ records: 4, skipped: 3, interactions: 1, people: 3 });
    expect(batch.records.map(({ handles }) => handles)).toEqual([['name:Cy'], ['name:cy']]);
  });

  it('keeps a row with a bad weight or date and says so', async () => {
    const { batch, report } = await readGood(
      'date,from,to,weight\n2023-02-29,Ada,Bo,2.5\n9999-01-01,Ada,Bo,-1\n2024-01-01,Ada,Bo,heavy\n',
    );
    expect([...batch.interactions.weight]).toEqual([2.5, 1, 1]);
    expect([...batch.interactions.at]).toEqual([NaN, NaN, Date.UTC(2024, 0, 1)]);
    expect(report.problemCounts).toEqual([
      { kind: 'bad-date', count: 2 },
      { kind: 'negative-weight', count: 1 },
      { kind: 'bad-weight', count: 1 },
    ]);
    expect(report.skipped).toBe(0);
  });

  it('marks how exact a time is and whether it floats without a zone', async () => {
    const { batch } = await readGood(
      'date,from,to\n2024-01-02,A,B\n2024-01-02 10:30,A,B\n2024-01-02T10:30:15+02:00,A,B\n',
    );
    expect([...batch.interactions.timeMark]).toEqual([
      PRECISIONS.indexOf('day') + FLOATING,
      PRECISIONS.indexOf('minute') + FLOATING,
      PRECISIONS.indexOf('second'),
    ]);
    expect(batch.interactions.at[2]).toBe(Date.UTC(2024, 0, 2, 8, 30, 15));
  });

  it('knows the channel by the word, keeps the word, and parts topics', async () => {
    const { batch } = await readGood(
      'date,from,to,kind,subjects\n2024-01-02,A,B,Letter,Ore; Phonograph\n2024-01-03,A,B,Video call,\n',
    );
    const { channel, kind, topic, topicStart } = batch.interactions;
    expect([...channel].map((c) => CHANNELS[c])).toEqual(['letter', 'call']);
    expect([...kind].map((k) => batch.texts[k])).toEqual(['Letter', 'Video call']);
    expect([...topic].map((t) => batch.texts[t])).toEqual(['Ore', 'Phonograph']);
    expect([...topicStart]).toEqual([0, 2, 2]);
  });

  it('counts an id once and tells about the second row', async () => {
    const { batch, report } = await readGood(
      'id,date,from,to\nm1,2024-01-02,A,B\nm1,2024-01-03,A,C\n',
    );
    expect(batch.interactions.length).toBe(1);
    expect(report.problems).toEqual([
      { at: 3, reason: { kind: 'repeated-id', id: 'm1' }, isSkipped: true },
    ]);
  });

  it('keeps equal rows apart where there is no id', async () => {
    const { batch } = await readGood('date,from,to\n2024-01-02,A,B\n2024-01-02,A,B\n');
    const { keyHigh, keyLow } = batch.interactions;
    expect(new Set([...keyHigh].map((high, i) => `${high}:${keyLow[i]}`)).size).toBe(2);
  });
});

describe('a table that writes "Surname, Given"', () => {
  const table = `date,from,to
2024-01-01,"Dyer, Frank | Acme Co","Edison, Thomas"
2024-01-02,"Dyer, Frank",Acme Co
2024-01-03,"Dyer, Frank",Unknown
2024-01-04,"Upton, Ann","Dyer, Frank"
`;

  it('takes a name without a comma for an organisation people belong to', async () => {
    const { batch, report } = await readGood(table);
    expect(eventLines(batch)).toEqual([
      '2024-01-01T00:00 Dyer, Frank > Edison, Thomas',
      '2024-01-04T00:00 Upton, Ann > Dyer, Frank',
    ]);
    expect(
      batch.affiliations.map(({ person, organisation, first }) => [person, organisation, first]),
    ).toEqual([['name:Dyer, Frank', 'Acme Co', Date.UTC(2024, 0, 1)]]);
    expect(report.people).toBe(3);
  });

  it('sets rows with only organisations or nobody on a side aside', async () => {
    const { report } = await readGood(table);
    expect(report.problems).toEqual([
      { at: 3, reason: { kind: 'organisations-only' }, isSkipped: true },
      { at: 4, reason: { kind: 'nobody', text: 'Unknown' }, isSkipped: true },
    ]);
  });

  it('does not make organisations of plain names', async () => {
    const { batch } = await readGood(
      'date,from,to\n2024-01-01,Ada,Unknown\n2024-01-01,"Bo, Cy",Ada\n',
    );
    expect(batch.handles).toEqual(['name:Ada', 'name:Unknown', 'name:Bo, Cy']);
    expect(batch.affiliations).toEqual([]);
  });
});

describe('reading', () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => `2024-01-01,p${i % 97},q${i % 89}`);
  const table = `date,from,to\n${rows.join('\n')}\n`;

  it('tells how far it is and how many rows it has', async () => {
    const told: [number, number][] = [];
    await readText(table, { onProgress: (bytes, records) => told.push([bytes, records]) }, 4096);
    expect(told.at(-1)).toEqual([new TextEncoder().encode(table).length, 30_000]);
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const reading = readText(table, {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    await expect(reading).rejects.toThrow('enough');
  });

  it('gives the same facts however the file comes in pieces', async () => {
    const small = 'date,from,to\r\n2024-01-01,"Zoë ""Z"" | Bø","Cy\nDee"\r\n2024-01-02,Ä,Bø\r\n';
    const whole = await readGood(small);
    for (const piece of [1, 2, 3, 5, 7]) {
      expect((await readGood(small, piece)).batch).toEqual(whole.batch);
    }
    expect(whole.batch.interactions.row).toEqual(Uint32Array.of(2, 4));
  });
});
