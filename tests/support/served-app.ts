/** The built app behind its own server, for what looks at it from outside. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TRIES = 100;
const PAUSE_MS = 100;

export interface ServedApp {
  /** Without a slash at its end. */
  address: string;
  stop: () => void;
}

/** Serves what was built last; answers when it can be opened. */
export async function serveApp(port: number): Promise<ServedApp> {
  const server = spawn(process.execPath, ['scripts/serve.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
  });
  const stop = (): void => void server.kill();
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const isUp = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return { address, stop };
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  stop();
  throw new Error(`nothing is served at ${address}`);
}
