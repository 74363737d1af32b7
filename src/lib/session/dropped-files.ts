/**
 * Files as people give them: chosen, chosen as a folder, or dropped, where a folder opens to all that lies
 * in it. Every file keeps the path it had there, so that files of one export can be told to belong
 * together.
 */

export interface DroppedFile {
  file: File;
  /** "Export/Connections.csv" in a folder; the file's own name otherwise. */
  path: string;
}

/** More files than this in a dropped folder are left out; `isCut` says so. */
const MAX_FOLDER_FILES = 10_000;

/** A chosen file, by its path in the chosen folder. */
export function asDropped(given: File | DroppedFile): DroppedFile {
  if (!(given instanceof File)) return given;
  return { file: given, path: given.webkitRelativePath || given.name };
}

/**
 * All files of a drop, folders opened. Must be called while the drop is handled: the browser forgets
 * its entries afterwards. What cannot be opened any more is left out.
 */
export async function filesOfDrop(
  drop: DataTransfer,
): Promise<{ files: DroppedFile[]; isCut: boolean }> {
  const entries = [...drop.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry());
  // Some sources of a drop (a mail program) hand over files without entries.
  if (entries.length === 0 || entries.some((entry) => entry === null)) {
    return { files: [...drop.files].map(asDropped), isCut: false };
  }
  const files: DroppedFile[] = [];
  const waiting = entries.filter((entry) => entry !== null);
  while (waiting.length > 0 && files.length < MAX_FOLDER_FILES) {
    const entry = waiting.shift();
    if (entry && isFolder(entry)) waiting.push(...(await contentsOf(entry)));
    else if (entry && isFile(entry)) files.push(...(await opened(entry)));
  }
  return { files, isCut: waiting.length > 0 };
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A folder answers in parts; an empty one is the last. */
async function contentsOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (part.length === 0 || entries.length >= MAX_FOLDER_FILES) return entries;
    entries.push(...part);
  }
}

async function opened(entry: FileSystemFileEntry): Promise<DroppedFile[]> {
  const file = await new Promise<File | null>((resolve) =>
    entry.file(resolve, () => resolve(null)),
  );
  return file ? [{ file, path: entry.fullPath.replace(/^\//u, '') }] : [];
}
