/** A Chromium with a profile on disk that can be killed in one blow, as by a power cut or a full memory. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.mjs';

const START_LIMIT_MS = 30_000;

export interface MortalBrowser {
  page: Page;
  /** SIGKILL to the browser and all its processes; answers when they are gone. */
  kill: () => Promise<void>;
  /** An orderly end. */
  close: () => Promise<void>;
}

/** Starts a browser on a profile, which may be one whose browser was killed. */
export async function startBrowser(profile: string): Promise<MortalBrowser> {
  mkdirSync(profile, { recursive: true });
  const portFile = join(profile, 'DevToolsActivePort');
  // A killed browser leaves these behind; with them the next one believes it still runs.
  for (const name of readdirSync(profile)) {
    if (name.startsWith('Singleton')) rmSync(join(profile, name), { force: true });
  }
  rmSync(portFile, { force: true });
  const child = spawn(
    (await findBrowser()) ?? chromium.executablePath(),
    [
      ...BROWSER_FLAGS,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // The whole process group: a browser's children must not outlive it and finish its work.
  const blow = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  };
  process.once('exit', blow);
  void exited.then(() => process.off('exit', blow));
  const port = await debuggingPort(portFile, blow);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    kill: async () => {
      blow();
      await exited;
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      await exited;
    },
  };
}

async function debuggingPort(portFile: string, giveUp: () => void): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < START_LIMIT_MS) {
    const [port] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : [];
    if (port) return Number(port);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  giveUp();
  throw new Error('the browser did not start');
}
