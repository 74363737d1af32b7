/** Hands a file to the reader: the browser saves it where its downloads go. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the next turn; an address kept longer would hold the whole copy in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** "kith-20260302.jsonl", by the day on the reader's own calendar. */
export function datedName(what: string, ending: string, now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `${what}-${parts.map((part) => String(part).padStart(2, '0')).join('')}.${ending}`;
}
