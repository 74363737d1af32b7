/** Who was set aside by the files in force, and what the owner said of them: as rows, by domain, by words. */
import { comesByDomain, isAdmitted, type Admission, type DomainWord } from '#core/facts/admit.ts';
import { mergeSenders, type OtherSender } from '#core/facts/aside.ts';
import { domainOf, normaliseName, type Handle } from '#core/facts/handles.ts';
import { handleLabel } from '#core/people/display-name.ts';
import type { ImportSummary, Standing } from '#engine/protocol.ts';

/** Set aside by its source; taken in; or left out whatever any file says. */
export type SenderWord = 'aside' | 'admitted' | 'hidden';

export interface SenderRow {
  sender: OtherSender;
  label: string;
  word: SenderWord;
  /** Whether that is said of the whole domain, not of this one. */
  isByDomain: boolean;
}

export interface DomainRow {
  domain: string;
  senders: number;
  /** How many of them come in by word of the domain. */
  comers: number;
  messages: number;
  word: DomainWord | null;
}

/** Everybody the live imports set aside; one of several imports once. */
export function sendersOf(imports: readonly ImportSummary[]): OtherSender[] {
  return mergeSenders(
    imports
      .filter(({ isWithdrawn }) => !isWithdrawn)
      .flatMap(({ reports }) => reports.map(({ otherSenders }) => otherSenders)),
  );
}

/** The senders with what was said of each. */
export function senderRows(senders: readonly OtherSender[], standing: Standing): SenderRow[] {
  const said = admissionOf(standing);
  return senders.map((sender): SenderRow => {
    const { handle } = sender;
    const isHidden = said.domains.get(domainOf(handle) ?? '') === 'hidden';
    const isOwn = said.admitted.has(handle) || said.nobody.has(handle);
    const word = isAdmitted(said, sender)
      ? 'admitted'
      : said.nobody.has(handle) || isHidden
        ? 'hidden'
        : 'aside';
    return { sender, label: handleLabel(handle), word, isByDomain: word !== 'aside' && !isOwn };
  });
}

/** Mail domains of the senders, and those something was said of; most senders first. */
export function domainRows(senders: readonly OtherSender[], standing: Standing): DomainRow[] {
  const rows = new Map<string, DomainRow>(
    standing.domains.map(({ domain, word }) => [
      domain,
      { domain, senders: 0, comers: 0, messages: 0, word },
    ]),
  );
  for (const sender of senders) {
    const { handle, messages } = sender;
    const domain = domainOf(handle);
    if (domain === null) continue;
    const row = rows.get(domain) ?? { domain, senders: 0, comers: 0, messages: 0, word: null };
    row.senders += 1;
    row.comers += comesByDomain(sender) ? 1 : 0;
    row.messages += messages;
    rows.set(domain, row);
  }
  return [...rows.values()].sort(
    (a, b) => b.senders - a.senders || b.messages - a.messages || (a.domain < b.domain ? -1 : 1),
  );
}

/** Those who stand aside and whose name or address holds the words, most messages first. */
export function findSenders(rows: readonly SenderRow[], words: string): SenderRow[] {
  const wanted = normaliseName(words);
  if (wanted === '') return [];
  return rows.filter(
    ({ sender, label, word }) =>
      word === 'aside' && normaliseName(`${sender.name ?? ''} ${label}`).includes(wanted),
  );
}

/** Whom the owner left out and no file sets aside, all handles of one name together. */
export function leftOut(
  senders: readonly OtherSender[],
  { nobody }: Standing,
): { label: string; handles: Handle[] }[] {
  const aside = new Set(senders.map(({ handle }) => handle));
  const found = new Map<string, Handle[]>();
  for (const { handle, name } of nobody) {
    if (aside.has(handle)) continue;
    const label = name ?? handleLabel(handle);
    found.set(label, [...(found.get(label) ?? []), handle]);
  }
  return [...found].map(([label, handles]) => ({ label, handles }));
}

function admissionOf({ admitted, nobody, domains }: Standing): Admission {
  return {
    admitted: new Set(admitted),
    nobody: new Set(nobody.map(({ handle }) => handle)),
    domains: new Map(domains.map(({ domain, word }) => [domain, word])),
  };
}
