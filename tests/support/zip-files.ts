/** Archives written in a test, and files on disk as sources see them. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import type { SourceFile } from '../../src/lib/core/sources/source.ts';

/** A file that shows its bytes at any place, as a browser's do. */
export function blobFile(name: string, blob: Blob): SourceFile {
  return { name, size: blob.size, stream: () => blob.stream(), blob };
}

export function textFile(name: string, text: string): SourceFile {
  return blobFile(name, new Blob([text]));
}

export function diskFile(url: URL, name = basename(fileURLToPath(url))): SourceFile {
  return blobFile(name, new Blob([new Uint8Array(readFileSync(url))]));
}

/** A zip of these texts or blobs by path, locked where a password is given. The same bytes every time. */
export async function zipOf(
  entries: Record<string, string | Blob>,
  password?: string,
): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), {
    useWebWorkers: false,
    lastModDate: new Date(2024, 0, 1),
    ...(password === undefined ? {} : { password }),
  });
  for (const [path, content] of Object.entries(entries)) {
    const input = typeof content === 'string' ? new TextReader(content) : content.stream();
    await writer.add(path, input);
  }
  return writer.close();
}
