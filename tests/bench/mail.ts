/**
 * Part of `npm run bench`: the mail reader beside a parser of whole mails (postal-mime) on 50 MB of the same
 * mailbox, in turn, with CRLF, folded and encoded headers and unescaped "From " lines. Medians of three
 * rounds; nothing is asserted. What a browser makes of 1 GB: `browser-mail.ts`.
 */
import PostalMime from 'postal-mime';
import { mailbox } from '../../src/lib/core/sources/mail/mail.ts';
import { madeMailbox } from '../support/made-mailbox.ts';
import { blobFile } from '../support/zip-files.ts';
import { MEGABYTE, quantile, speed } from './support/figures.ts';

const BYTES = 50 * MEGABYTE;
const ROUNDS = 3;

interface Round {
  ms: number;
  mails: number;
}

const bytes = await new Response(madeMailbox(BYTES, 1)).blob();
const ours: Round[] = [];
const peer: Round[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  ours.push(await read());
  peer.push(await parsedWhole());
}
const said = (rounds: readonly Round[]): string => {
  const ms = rounds.map((round) => round.ms);
  return `${speed(BYTES, quantile(ms, 0.5))}, ${rounds[0]?.mails} mails`;
};
const ratios = peer.map(({ ms }, round) => ms / (ours[round]?.ms ?? NaN));
console.log(
  `Mailbox of 50 MB: ${said(ours)}; every mail parsed whole ${said(peer)}: ` +
    `${quantile(ratios, 0.5).toFixed(1)} times ours`,
);

async function read(): Promise<Round> {
  const started = performance.now();
  const result = await mailbox.read([blobFile('made.mbox', bytes)], { timeZone: 'UTC' });
  return { ms: performance.now() - started, mails: result.reports[0]?.records ?? 0 };
}

/** Every mail parsed whole by a kept library, the mailbox split at each "From " behind an empty line. */
async function parsedWhole(): Promise<Round> {
  const text = Buffer.from(await bytes.arrayBuffer()).toString('latin1');
  const started = performance.now();
  const mails = text.split(/(?:^|\r\n\r\n)From [^\r]*\r\n/u).slice(1);
  for (const one of mails) await PostalMime.parse(Buffer.from(one, 'latin1'));
  return { ms: performance.now() - started, mails: mails.length };
}
