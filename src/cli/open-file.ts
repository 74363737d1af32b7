/** A file on disk as core sees files: a name, a size and a stream of bytes. */
import { openAsBlob } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceFile } from '../lib/core/sources/source.ts';

const CHUNK_BYTES = 262_144;

export type OpenedFile = { ok: true; file: SourceFile } | { ok: false; name: string; why: string };

/** The file at a path, or one line on why it cannot be read. */
export async function openFile(path: string): Promise<OpenedFile> {
  const name = basename(path);
  try {
    const found = await stat(path);
    if (found.isDirectory())
      return { ok: false, name, why: 'This is a folder: name the files in it.' };
    const handle = await open(path);
    await handle.close();
    // Read where it is asked for: an archive's directory stands at its end.
    const blob = await openAsBlob(path);
    return { ok: true, file: { name, size: found.size, stream: () => bytesOf(path), blob } };
  } catch (error) {
    return { ok: false, name, why: whyNot(error) };
  }
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EACCES' || code === 'EPERM')
    return 'This file may not be read: check its permissions.';
  return `This file cannot be opened (${code || 'unknown reason'}).`;
}

function bytesOf(path: string): ReadableStream<Uint8Array> {
  let handle: FileHandle | null = null;
  const close = async (): Promise<void> => {
    await handle?.close();
    handle = null;
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      handle ??= await open(path);
      const { bytesRead, buffer } = await handle.read(new Uint8Array(CHUNK_BYTES));
      if (bytesRead > 0) {
        controller.enqueue(buffer.subarray(0, bytesRead));
        return;
      }
      await close();
      controller.close();
    },
    cancel: close,
  });
}
