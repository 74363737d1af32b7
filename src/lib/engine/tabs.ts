/**
 * Several tabs on one vault: one writes at a time, and all hear of it. The lock is the browser's, so a
 * tab that dies lets go of it by itself.
 */

/** Runs `job` while no other tab writes to the vault of that name. */
export function asWriter<T>(vaultName: string, job: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`${vaultName}-writer`, job);
}

/** The same, but only when nobody writes now: for work that can wait for another day. */
export async function asWriterIfFree(vaultName: string, job: () => Promise<void>): Promise<void> {
  await navigator.locks.request(`${vaultName}-writer`, { ifAvailable: true }, (lock) =>
    lock ? job() : undefined,
  );
}

export interface Tabs {
  /** Tells the other tabs that knowledge changed. */
  tell(revision: number): void;
  close(): void;
}

/** Listens for changes made in other tabs. A tab does not hear itself. */
export function joinTabs(vaultName: string, onChange: (revision: number) => void): Tabs {
  const channel = new BroadcastChannel(vaultName);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'object' && data !== null && 'revision' in data) {
      if (typeof data.revision === 'number') onChange(data.revision);
    }
  };
  return {
    tell: (revision) => channel.postMessage({ revision }),
    close: () => channel.close(),
  };
}
