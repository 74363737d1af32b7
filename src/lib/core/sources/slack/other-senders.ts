/** Who writes without being a person: counted for the preview, by name. */
import { visibleText } from '../../facts/handles.ts';
import type { OtherSender } from '../../facts/aside.ts';

export class OtherSenders {
  readonly #byName = new Map<string, OtherSender>();

  /** One message more of a robot. */
  count(called: string): void {
    const name = visibleText(called);
    const known = this.#byName.get(name);
    if (known) known.messages += 1;
    else {
      const handle = `name-in-slack:${name}` as const;
      this.#byName.set(name, { handle, name, why: 'robot', messages: 1 });
    }
  }

  all(): OtherSender[] {
    return [...this.#byName.values()];
  }
}
