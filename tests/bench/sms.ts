/**
 * Part of `npm run bench`: a backup of texts of 1 GB, most of it pictures, made while it is read, and one of
 * 100 MB of texts alone; their speed and the most memory held. Runs in a process of its own. Nothing is
 * asserted.
 */
import { sms } from '../../src/lib/core/sources/sms/sms.ts';
import type { SourceFile } from '../../src/lib/core/sources/source.ts';
import { madeSms } from '../support/made-sms.ts';

const MEGABYTE = 1024 * 1024;

type Made = (bytes: number, seed: number) => ReadableStream<Uint8Array>;

function fileOf(bytes: number, made: Made): SourceFile {
  return { name: 'sms-made.xml', size: bytes, stream: () => made(bytes, 1) };
}

async function drained(bytes: number, made: Made): Promise<number> {
  const started = performance.now();
  const reader = made(bytes, 1).getReader();
  while (!(await reader.read()).done);
  return performance.now() - started;
}

async function bench(what: string, bytes: number, made: Made): Promise<void> {
  let peak = 0;
  const onProgress = (): void => void (peak = Math.max(peak, process.memoryUsage.rss()));
  const making = await drained(bytes, made);
  const started = performance.now();
  const result = await sms.read([fileOf(bytes, made)], { timeZone: 'UTC', onProgress });
  const ms = performance.now() - started;
  onProgress();
  const speed = (time: number): string => `${((bytes / MEGABYTE / time) * 1000).toFixed(0)} MB/s`;
  console.log(
    `${what}, ${result.reports[0]?.records ?? 0} records: ${speed(ms)} with making it, ` +
      `${speed(Math.max(1, ms - making))} without; ${(peak / MEGABYTE).toFixed(0)} MB of memory at most`,
  );
}

await bench('Backup of 1 GB of texts and pictures', 1024 * MEGABYTE, madeSms);
await bench('Backup of 100 MB of texts', 100 * MEGABYTE, (bytes, seed) => madeSms(bytes, seed, 0));
