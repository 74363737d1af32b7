/**
 * What the name of an archive's entry or of a file in a folder says: whether it is safe to show, and
 * whether it is only something an operating system left there. A name is a label, never a place.
 */
const SYSTEM_FILES = /^(?:\._.*|\.ds_store|desktop\.ini|thumbs\.db|\.localized|icon\r)$/iu;
const SYSTEM_FOLDERS = /^(?:__macosx|\.git|\.trashes|\.spotlight-v100|\$recycle\.bin)$/iu;

/** At the end of where a mail lies, after a folder, an archive, or by itself. */
const MAILDIR_FOLDER = /(?:^|\/| › )(?:cur|new|tmp)$/u;

/** The pieces of a path, by either kind of slash. */
export function pathPieces(path: string): string[] {
  return path.split(/[\\/]+/u).filter((piece) => piece !== '' && piece !== '.');
}

/** Climbs out of its folder, begins at a root or names a drive. */
export function isUnsafePath(path: string): boolean {
  return /^[\\/]/u.test(path) || /^[a-z]:/iu.test(path) || path.split(/[\\/]+/u).includes('..');
}

/** Left by an operating system beside the files one means. */
export function isSystemFile(path: string): boolean {
  const pieces = pathPieces(path);
  const last = pieces.at(-1) ?? '';
  return SYSTEM_FILES.test(last) || pieces.slice(0, -1).some((piece) => SYSTEM_FOLDERS.test(piece));
}

/** The last piece of a file's name as the user knows it: "a.zip › mail/Inbox.mbox" → "Inbox.mbox". */
export function baseName(name: string): string {
  return (
    name
      .split(/[\\/›]/u)
      .at(-1)
      ?.trim() ?? name
  );
}

/** Everything before the last piece; null when the file stands on its own. */
export function containerOf(prefix: string | null, path: string): string | null {
  const folder = pathPieces(path).slice(0, -1).join('/');
  if (prefix === null) return folder === '' ? null : folder;
  return folder === '' ? prefix : `${prefix}${WITHIN}${folder}`;
}

/** The maildir a file's folder belongs to: `cur`, `new` and `tmp` hold one mailbox's mails. Other folders stay. */
export function maildirOf(name: string): string {
  const [inside = '', ...outside] = name.split(WITHIN).reverse();
  const folder = pathPieces(inside).slice(0, -1).join('/');
  return [...outside.reverse(), folder].join(WITHIN).replace(MAILDIR_FOLDER, '');
}

/** What was chosen or dropped: the archive or folder a file came in, else the file itself. */
export function givenName(name: string): string {
  const [outermost = name] = name.split(WITHIN);
  return pathPieces(outermost)[0] ?? outermost;
}

/** One export in several archives, each whole in itself: "takeout-20260101T000000Z-001.zip" and its like. */
const PART_NUMBER = /-\d{3}(?=\.zip$)/iu;

/** The export an archive is part of, by its name without the number of the part. */
export function exportName(archive: string): string {
  return archive.replace(PART_NUMBER, '');
}

/** Within Google Takeout, whose own folder is called so in every language. */
export function isInTakeout(name: string): boolean {
  return /(?:^|\/| › )Takeout\//u.test(name);
}

/** Between an archive and what lies in it. */
export const WITHIN = ' › ';
