/**
 * Part of `npm run bench`: a mailbox of 1 GB, made while it is read, with CRLF, folded and encoded headers
 * and unescaped "From " lines; its speed beside a parser of whole mails (postal-mime) on a 50 MB slice, and the
 * most memory held. Runs in a process of its own. Nothing is asserted.
 */
import PostalMime from 'postal-mime';
import { mailbox } from '../../src/lib/core/sources/mail/mail.ts';
import type { SourceFile } from '../../src/lib/core/sources/source.ts';
import { madeMailbox } from '../support/made-mailbox.ts';

const MEGABYTE = 1024 * 1024;
const WHOLE_BYTES = 1024 * MEGABYTE;
const SLICE_BYTES = 50 * MEGABYTE;

function fileOf(bytes: number): SourceFile {
  return { name: 'made.mbox', size: bytes, stream: () => madeMailbox(bytes, 1) };
}

async function drained(bytes: number): Promise<number> {
  const started = performance.now();
  const reader = madeMailbox(bytes, 1).getReader();
  while (!(await reader.read()).done);
  return performance.now() - started;
}

async function read(bytes: number): Promise<{ ms: number; peak: number; mails: number }> {
  let peak = 0;
  const onProgress = (): void => void (peak = Math.max(peak, process.memoryUsage.rss()));
  const started = performance.now();
  const result = await mailbox.read([fileOf(bytes)], { timeZone: 'UTC', onProgress });
  const ms = performance.now() - started;
  onProgress();
  return { ms, peak, mails: result.reports[0]?.records ?? 0 };
}

/** Every mail parsed whole by a kept library, the mailbox split at each "From " behind an empty line. */
async function parsedWhole(bytes: number): Promise<{ ms: number; mails: number }> {
  const parts: Uint8Array[] = [];
  const reader = madeMailbox(bytes, 1).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value.slice());
  }
  const text = Buffer.concat(parts).toString('latin1');
  const started = performance.now();
  const mails = text.split(/(?:^|\r\n\r\n)From [^\r]*\r\n/u).slice(1);
  for (const one of mails) await PostalMime.parse(Buffer.from(one, 'latin1'));
  return { ms: performance.now() - started, mails: mails.length };
}

function speed(bytes: number, ms: number): string {
  return `${((bytes / MEGABYTE / ms) * 1000).toFixed(0)} MB/s`;
}

const making = await drained(WHOLE_BYTES);
const whole = await read(WHOLE_BYTES);
console.log(
  `Mailbox of 1 GB, ${whole.mails} mails: ${speed(WHOLE_BYTES, whole.ms)} with making it, ` +
    `${speed(WHOLE_BYTES, whole.ms - making)} without; ` +
    `${(whole.peak / MEGABYTE).toFixed(0)} MB of memory at most`,
);
const sliceMaking = await drained(SLICE_BYTES);
const slice = await read(SLICE_BYTES);
const ours = slice.ms - sliceMaking;
const peer = await parsedWhole(SLICE_BYTES);
console.log(
  `  50 MB slice: ${speed(SLICE_BYTES, ours)}, ${slice.mails} mails; every mail parsed whole ` +
    `${speed(SLICE_BYTES, peer.ms)}, ${peer.mails} mails: ${(peer.ms / ours).toFixed(1)} times ours`,
);
