/** Senders set aside by their source, taken in and let go again by the owner's word. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { NO_DECISIONS, type Decisions } from '../../../src/lib/core/decisions.ts';
import { admit } from '../../../src/lib/core/facts/admit.ts';
import { AsideGatherer } from '../../../src/lib/core/facts/aside.ts';
import type { Handle } from '../../../src/lib/core/facts/handles.ts';
import { stateHash } from '../../../src/lib/core/facts/state-hash.ts';
import { unite, type LiveImport } from '../../../src/lib/core/facts/unite.ts';
import { resolvePeople } from '../../../src/lib/core/people/resolve.ts';
import { SETTINGS } from '../../../src/lib/core/settings.ts';
import { mailbox, readGoodMail } from '../sources/mail/mail-case.ts';

const ME: Handle = 'email:me@example.org';
const mail = (id: string, from: string, to: string, ...more: string[]): string[] => [
  `From: ${from}`,
  `To: ${to}`,
  `Date: Tue, ${2 + (Number(id) % 20)} Jan 2024 10:00:00 +0000`,
  `Message-ID: <${id}@example.org>`,
  ...more,
];
const SENT = 'X-Gmail-Labels: Sent';
const LIST = 'List-Id: <talk.lists.example.com>';

/** Two mailboxes of one owner that share a mail; in the second, Cy was answered. */
const BOXES = [
  mailbox(
    mail('1', 'me@example.org', 'bo@x.example', SENT),
    mail('2', 'Shop <noreply@shop.example>', 'me@example.org'),
    mail('3', 'Shop <noreply@shop.example>', 'me@example.org, bo@x.example'),
    mail('4', 'Deals <deals@shop.example>', 'me@example.org', 'Auto-Submitted: auto-generated'),
    mail('5', 'Cy <info@cy.example>', 'me@example.org'),
    mail('6', 'ada@lists.example.com', 'me@example.org, talk@lists.example.com', LIST),
    mail('7', 'me@example.org', 'talk@lists.example.com', SENT),
    mail('8', 'mailer-daemon@shop.example', 'me@example.org', 'Return-Path: <>'),
  ),
  mailbox(
    mail('3', 'Shop <noreply@shop.example>', 'me@example.org, bo@x.example'),
    mail('9', 'me@example.org', 'info@cy.example', SENT),
    mail('10', 'Shop <noreply@shop.example>', 'me@example.org'),
  ),
];

let boxes: LiveImport[] = [];
beforeAll(async () => {
  boxes = await Promise.all(
    BOXES.map(async (text, at): Promise<LiveImport> => {
      const { batch, report } = await readGoodMail(text);
      const about = { files: ['m'], addedAt: at, asOf: null, coverage: report.coverage };
      return {
        info: { id: `${at}`, source: 'mail', ...about },
        batch,
        others: report.otherSenders,
      };
    }),
  );
});

const known = (imports: readonly LiveImport[], said: Partial<Decisions> = {}) => {
  const decisions = { ...NO_DECISIONS, ego: [ME], ...said };
  const facts = unite(admit(imports, decisions));
  const { persons } = resolvePeople(facts, decisions);
  return { facts, names: persons.map(({ name }) => name), ids: persons.map(({ id }) => id) };
};
const taking = (...handles: Handle[]) => ({ admitted: new Set(handles) });

describe('who was set aside', () => {
  it('is nobody, and nothing counts, until the owner says so', () => {
    const { facts, ids } = known(boxes.slice(0, 1));
    expect(ids).toEqual(['email:bo@x.example', ME]);
    expect(facts.interactions.length).toBe(1);
  });

  it('taken in is a person with what the mailbox holds of them', () => {
    const { facts, names } = known(boxes.slice(0, 1), taking('email:noreply@shop.example'));
    expect(names).toContain('Shop');
    expect(facts.interactions.length).toBe(3);
  });

  it('counts a mail that two mailboxes hold once', () => {
    const { facts } = known(boxes, taking('email:noreply@shop.example'));
    const here = known(boxes).facts.interactions.length;
    expect(facts.interactions.length - here).toBe(3);
  });

  it('taken in as a list has what was written to it, and what only lists got stays aside', () => {
    const { ids, facts } = known(boxes.slice(0, 1), taking('email:talk@lists.example.com'));
    expect(ids).toContain('email:talk@lists.example.com');
    expect(ids).not.toContain('email:ada@lists.example.com');
    expect(facts.interactions.length).toBe(2);
  });

  it('by domain is everybody who writes in their own name, no list and no returned mail', () => {
    const { ids } = known(boxes, { domains: new Map([['shop.example', 'admitted']]) });
    expect(ids).toContain('email:noreply@shop.example');
    expect(ids).toContain('email:deals@shop.example');
    expect(ids).not.toContain('email:mailer-daemon@shop.example');
  });

  it('stays out who was left out by name, though their domain is taken in', () => {
    const domains = new Map([['shop.example', 'admitted']] as const);
    const { ids } = known(boxes, { domains, nobody: new Set(['email:deals@shop.example']) });
    expect(ids).toContain('email:noreply@shop.example');
    expect(ids).not.toContain('email:deals@shop.example');
  });
});

describe('a domain left out', () => {
  const domains = new Map([['x.example', 'hidden']] as const);

  it('leaves out everybody there', () => {
    expect(known(boxes, { domains }).ids).not.toContain('email:bo@x.example');
  });

  it('but who was taken in by name, and me', () => {
    const mine = new Map([['example.org', 'hidden']] as const);
    expect(known(boxes, { domains: mine }).ids).toContain(ME);
    const but = known(boxes, { domains, ...taking('email:bo@x.example') });
    expect(but.ids).toContain('email:bo@x.example');
  });
});

const handle = fc.constantFrom<Handle>(
  ...(['noreply@shop.example', 'deals@shop.example', 'info@cy.example', 'bo@x.example'].map(
    (address): Handle => `email:${address}`,
  ) satisfies Handle[]),
  'email:talk@lists.example.com',
);
const domain = fc.constantFrom('shop.example', 'cy.example', 'x.example', 'lists.example.com');
const word = fc.record({
  admitted: fc.array(handle, { maxLength: 3 }).map((list) => new Set(list)),
  nobody: fc.array(handle, { maxLength: 2 }).map((list) => new Set(list)),
  domains: fc
    .array(fc.tuple(domain, fc.constantFrom('admitted' as const, 'hidden' as const)))
    .map((list) => new Map(list)),
});
const state = (imports: readonly LiveImport[], said: Partial<Decisions>) => {
  const { facts, ids, names } = known(imports, said);
  return [stateHash(facts), ids, names];
};

describe('whatever is said of them', () => {
  it('holds in any order of imports, and of what was said', () => {
    fc.assert(
      fc.property(word, (said) => {
        const again = {
          admitted: new Set([...said.admitted].reverse()),
          nobody: new Set([...said.nobody].reverse()),
          domains: new Map([...said.domains].reverse()),
        };
        expect(state([...boxes].reverse(), again)).toEqual(state(boxes, said));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves nothing of an import taken back, and is there again when it comes again', () => {
    fc.assert(
      fc.property(word, (said) => {
        const [first, second] = boxes;
        if (!first || !second) throw new Error('two mailboxes are read');
        const again: LiveImport = { ...first, info: { ...first.info, id: '7', addedAt: 7 } };
        expect(state([second, again], said)).toEqual(state(boxes, said));
        const bare = known([second], said).ids.every(
          (id) =>
            second.batch.handles.includes(id) ||
            said.admitted.has(id) ||
            id === ME ||
            second.others?.some((other) => other.handle === id),
        );
        expect(bare).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('taken back leaves what there was', () => {
    expect(state(boxes, {})).toEqual(state(boxes, { admitted: new Set(), domains: new Map() }));
    expect(unite(admit(boxes, NO_DECISIONS))).toEqual(unite(boxes));
  });
});

describe('what is kept aside', () => {
  it('is the latest of each sender, whatever order they came in', () => {
    const most = SETTINGS.asidePerSender.value;
    const message = (i: number) => ({
      ...{ key: { high: 1, low: i }, at: i, row: i, file: 0, kind: null },
      ...({ precision: 'second', isFloating: false, channel: 'mail' } as const),
      participants: [],
    });
    const kept = (order: readonly number[]) => {
      const gatherer = new AsideGatherer();
      for (const i of order) gatherer.add('email:a@x.example', message(i));
      return gatherer.finish(() => false).map(({ at }) => at);
    };
    const rising = Array.from({ length: most * 3 }, (_, i) => i);
    expect(kept(rising)).toEqual(rising.slice(-most));
    expect(kept([...rising].reverse())).toEqual(rising.slice(-most));
  });
});
