/** An invented founder's messages: about 200 rows, 26 people, three worlds that hardly know each other. */

const ME = 'Mara Lindqvist';
const STUDIO = [
  'Jonas Weber',
  'Ada Okafor',
  'Lena Fuchs',
  'Samir Haddad',
  'Pia Novak',
  'Otto Brandt',
  'Ruth Kern',
];
const BACKERS = [
  'Helen Strand',
  'Victor Almeida',
  'Grace Mbeki',
  'Paul Renard',
  'Noor Aziz',
  'Karl Jensen',
  'Emma Doyle',
];
const CLIMBING = [
  'Finn Larsen',
  'Yara Costa',
  'Milo Petrov',
  'Clara Rossi',
  'Hugo Blanc',
  'Iris Vogel',
  'Zoe Hart',
];
const BRIDGE = 'Ines Marchetti';

/** Somebody the founder never wrote to: the bridge did. */
export const TARGET = 'Priya Raman';
/** Wrote every fortnight, then fell silent years ago. */
export const DORMANT = 'Tomas Berg';
/** Wrote for the first time in the table's last days. */
export const NEWCOMER = 'Yuki Tanaka';
export { BRIDGE, ME };

const DAY_MS = 86_400_000;
const LAST_DAY = 1460;
/** The table ends yesterday: what is new and what went quiet is judged from today. */
const FIRST_DAY = Math.floor(Date.now() / DAY_MS) * DAY_MS - (LAST_DAY + 1) * DAY_MS;

interface Message {
  day: number;
  from: string;
  to: string;
}

/** Both write in turn, every `gap` days from one day to another. */
function talk(a: string, b: string, gap: number, from = 0, to = LAST_DAY): Message[] {
  const messages: Message[] = [];
  for (let day = from, turn = 0; day <= to; day += gap, turn += 1) {
    messages.push(turn % 2 === 0 ? { day, from: a, to: b } : { day, from: b, to: a });
  }
  return messages;
}

/** A ring and its chords, so that a world hangs together without its founder. */
function world(people: readonly string[], gap: number): Message[] {
  return people.flatMap((person, at) => {
    const next = people[(at + 1) % people.length] ?? ME;
    const across = people[(at + 3) % people.length] ?? ME;
    return [
      ...talk(person, next, gap, 11 * at + 20),
      ...talk(person, across, 2 * gap, 17 * at + 40),
    ];
  });
}

function founderMessages(): Message[] {
  return [
    ...[STUDIO, BACKERS, CLIMBING].flatMap((people) => world(people, 500)),
    ...STUDIO.flatMap((person, at) => talk(ME, person, 230 + 30 * at, 5 * at)),
    ...BACKERS.slice(0, 4).flatMap((person, at) => talk(ME, person, 290 + 25 * at, 9 * at)),
    ...CLIMBING.slice(0, 3).flatMap((person, at) => talk(person, ME, 310 + 25 * at, 13 * at)),
    ...talk(ME, BRIDGE, 60),
    ...[STUDIO[0], STUDIO[1], BACKERS[0], CLIMBING[0]].flatMap((person, at) =>
      person === undefined ? [] : talk(BRIDGE, person, 300, 19 * at),
    ),
    ...talk(BRIDGE, TARGET, 320, 30),
    ...talk(BACKERS[0] ?? BRIDGE, TARGET, 420, 60),
    ...talk(DORMANT, ME, 14, 0, 330),
    { day: LAST_DAY - 3, from: NEWCOMER, to: ME },
  ].toSorted((left, right) => left.day - right.day);
}

function line({ day, from, to }: Message): string {
  const date = new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
  return `${date},${from},${to}`;
}

const messages = founderMessages();

/** Rows below the header. */
export const OWN_ROWS = messages.length;
/** Every name of the table, the founder's too. */
export const OWN_PEOPLE = new Set(messages.flatMap(({ from, to }) => [from, to])).size;

const text = ['date,from,to', ...messages.map(line)].join('\n');

/** The table as a file for `setInputFiles`. */
export const ownTable = csv('messages.csv', text);

/** Two rows nobody could use, on lines 2 and 4, and a date nobody can read on line 5. */
export const flawedTable = csv(
  'flawed.csv',
  [
    'date,from,to',
    `2024-05-01,,${ME}`,
    `2024-05-02,${ME},${BRIDGE}`,
    `2024-05-03,${ME},`,
    `someday,${BRIDGE},${TARGET}`,
    `2024-05-05,${TARGET},${BRIDGE}`,
  ].join('\n'),
);

/** Who knows whom without an owner: two triangles joined by one person. */
export const edgeList = csv(
  'edges.csv',
  [
    'source,target,weight',
    'Ann,Ben,3',
    'Ben,Cleo,2',
    'Cleo,Ann,4',
    'Cleo,Dora,1',
    'Dora,Ed,3',
    'Ed,Fay,2',
    'Fay,Dora,5',
  ].join('\n'),
);

/** A picture that calls itself a table. */
export const disguisedPicture = {
  name: 'holiday.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]),
};

function csv(name: string, content: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
}
