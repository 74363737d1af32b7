import { describe, expect, it } from 'vitest';
import { readGood, readText } from './read-text.ts';

const pairs = async (table: string): Promise<string[]> => {
  const { relations, handles } = (await readGood(table)).batch;
  return Array.from({ length: relations.length }, (_, i) => {
    const [a, b] = [handles[relations.a[i] ?? 0], handles[relations.b[i] ?? 0]];
    return `${a} ${b} ${relations.weight[i]}`.replaceAll('name:', '');
  });
};

describe('a list of ties', () => {
  it('keeps parallel rows and tells weights it cannot use', async () => {
    expect(
      await pairs('source,target,weight\nA,B,3\nA,B,1\nB,C,NaN\nC,D,-2\nD,A,\nA,C,Infinity\n'),
    ).toEqual(['A B 3', 'A B 1', 'B C NaN', 'C D NaN', 'D A NaN', 'A C NaN']);
  });

  it('takes from and to without a date', async () => {
    expect(await pairs('from,to\nA,B\n')).toEqual(['A B NaN']);
  });

  it('needs no header when names come back', async () => {
    expect(await pairs('1,2\n2,3\n3,1\n')).toEqual(['1 2 NaN', '2 3 NaN', '3 1 NaN']);
    expect(await pairs('A;B;1.5\nB;C;2\nA;C;1\n')).toEqual(['A B 1.5', 'B C 2', 'A C 1']);
  });

  it('reads decimal commas where commas do not part columns', async () => {
    expect(await pairs('source;target;weight\nA;B;1,5\n')).toEqual(['A B 1.5']);
  });

  it('leaves a table alone whose columns say nothing', async () => {
    const result = await readText('height,colour\n1,red\n2,blue\n3,green\n');
    expect(result.report.refusal).toEqual({
      kind: 'unknown-columns',
      columns: ['height', 'colour'],
    });
  });

  it('says where a person belongs in a "Surname, Given" list', async () => {
    const { batch } = await readGood('source,target\n"Dyer, F","Edison, T"\n"Dyer, F",Acme\n');
    expect(batch.affiliations).toMatchObject([{ person: 'name:Dyer, F', organisation: 'Acme' }]);
    expect(batch.relations.length).toBe(1);
  });
});

describe('a square table', () => {
  it('states each pair once, and twice where its two weights differ', async () => {
    expect(await pairs(',A,B,C\nA,0,2,1\nB,2,0,\nC,3,0,9\n')).toEqual(['A B 2', 'A C 1', 'C A 3']);
  });
});

describe('a list of people', () => {
  it('joins first and last names, addresses, numbers and profiles', async () => {
    const { batch } = await readGood(
      'First Name,Last Name,URL,Email Address,Phone,Company,Position\n' +
        'Zoë,Brandt,https://www.linkedin.com/in/Zo%C3%AB-brandt/,ZOE@example.com,+44 (0)20 7946 0000,Acme,Choir\n',
    );
    expect(batch.records[0]).toMatchObject({
      name: 'Zoë Brandt',
      handles: [
        'linkedin:zoë-brandt',
        'email:zoe@example.com',
        'phone:+442079460000',
        'name:Zoë Brandt',
      ],
    });
    expect(batch.affiliations).toMatchObject([
      { organisation: 'Acme', role: 'Choir', first: null },
    ]);
  });

  it('sets rows without any name, address or number aside', async () => {
    const { report } = await readGood('name,company\nAda,Acme\n,Acme\n');
    expect(report.problems).toEqual([{ at: 3, reason: { kind: 'no-name' }, isSkipped: true }]);
  });

  it('does not take a title for its header', async () => {
    const { report } = await readGood('Contact\n\nname,email\nAda,ada@example.com\n');
    expect(report).toMatchObject({ shape: 'people', records: 1, people: 1 });
  });

  it('finds its header under a few lines of titles', async () => {
    const { report } = await readGood('Notes:\n"Some, words"\n\nname,email\nAda,ada@example.com\n');
    expect(report).toMatchObject({ shape: 'people', records: 1 });
  });
});

describe('text in any dress', () => {
  const rows = 'date;from;to\n2024-01-02;Åsa;Émile\n';
  const utf16 = (text: string, isBig: boolean): Uint8Array<ArrayBuffer> => {
    const bytes = new DataView(new ArrayBuffer(text.length * 2));
    for (let i = 0; i < text.length; i += 1) bytes.setUint16(i * 2, text.charCodeAt(i), !isBig);
    return new Uint8Array(bytes.buffer);
  };
  const latin = Uint8Array.from(rows, (letter) => letter.charCodeAt(0));
  const shapes: [string, string | Uint8Array<ArrayBuffer>][] = [
    ['UTF-8', rows],
    ['UTF-8 with a mark', `\ufeff${rows}`],
    ['Windows-1252', latin],
    ['UTF-16LE with a mark', utf16(`\ufeff${rows}`, false)],
    ['UTF-16BE with a mark', utf16(`\ufeff${rows}`, true)],
    ['UTF-16LE without', utf16(rows, false)],
    ['UTF-16BE without', utf16(rows, true)],
    ['a sep= line', `sep=;\n${rows}`],
    ['tabs', rows.replaceAll(';', '\t')],
    ['bars', rows.replaceAll(';', '|')],
    ['old Mac line ends', rows.replaceAll('\n', '\r')],
  ];
  it.each(shapes)('reads %s', async (_, content) => {
    for (const piece of [65_536, 3]) {
      const { batch } = await readGood(content, piece);
      expect(batch.handles).toEqual(['name:Åsa', 'name:Émile']);
    }
  });

  it('keeps damaged UTF-8 as UTF-8', async () => {
    const good = new TextEncoder().encode('date,from,to\n2024-01-02,Zoë Ångström,B');
    const { batch } = await readGood(Uint8Array.of(...good, 0xff, 10));
    expect(batch.handles).toEqual(['name:Zoë Ångström', 'name:B\ufffd']);
  });

  it('names the line a row begins on, quoted line ends and empty lines counted', async () => {
    const { batch } = await readGood('date,from,to\n\n2024-01-02,"A\nB",C\n2024-01-02,D,E\n');
    expect([...batch.interactions.row]).toEqual([3, 5]);
  });

  it('reads on behind a quotation mark that is not closed', async () => {
    const { batch, report } = await readGood(
      'date,from,to\n2024-01-02,"Ada,Bo\n2024-01-03,"Cy, C",Dee\n2024-01-04,Eve,"Bo"\n',
    );
    expect(batch.handles).toEqual(['name:Ada', 'name:Bo', 'name:Cy, C', 'name:Dee', 'name:Eve']);
    expect(report.problems).toEqual([
      { at: 2, reason: { kind: 'unclosed-quote' }, isSkipped: false },
    ]);
  });

  it('cuts a cell of megabytes and says so', async () => {
    const { batch, report } = await readGood(
      `date,from,to,subject\n2024-01-02,A,B,"${'x'.repeat(1_500_000)}"\n2024-01-02,C,D,y\n`,
    );
    expect(batch.interactions.length).toBe(2);
    expect(report.problems[0]?.reason).toEqual({
      kind: 'cut-cell',
      column: 'subject',
      limit: 65_536,
    });
  });

  it('has no records where there is only a header', async () => {
    const result = await readText('date,from,to\n');
    expect(result.report.refusal).toEqual({ kind: 'header-only' });
  });
});
