/**
 * Which theme is shown: the system's, or the one the reader chose. The choice is kept in this browser;
 * what is in force stands as `data-theme` on <html>, where `tokens.css` and the map read it.
 */
const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const STORAGE_KEY = 'kith.theme';
const DARK_QUERY = '(prefers-color-scheme: dark)';

/** Private windows and strict settings may refuse storage: the theme then lasts as long as the tab. */
function readChoice(): ThemeChoice {
  try {
    const kept = localStorage.getItem(STORAGE_KEY);
    return THEME_CHOICES.find((choice) => choice === kept) ?? 'system';
  } catch {
    return 'system';
  }
}

function keepChoice(choice: ThemeChoice): void {
  try {
    localStorage.setItem(STORAGE_KEY, choice);
  } catch {
    // Nothing to do: the theme lasts as long as the tab.
  }
}

class Theme {
  #choice = $state<ThemeChoice>('system');
  #systemIsDark = $state(false);
  #current = $derived<'light' | 'dark'>(
    this.#choice === 'system' ? (this.#systemIsDark ? 'dark' : 'light') : this.#choice,
  );

  /** What the reader chose. */
  get choice(): ThemeChoice {
    return this.#choice;
  }

  /** What is in force. */
  get current(): 'light' | 'dark' {
    return this.#current;
  }

  /** Reads the kept choice and follows the system and other tabs until the returned function is called. */
  start(): () => void {
    const query = matchMedia(DARK_QUERY);
    const followSystem = (): void => {
      this.#systemIsDark = query.matches;
      this.#apply();
    };
    const followTabs = (event: StorageEvent): void => {
      if (event.key !== STORAGE_KEY) return;
      this.#choice = readChoice();
      this.#apply();
    };
    this.#choice = readChoice();
    followSystem();
    query.addEventListener('change', followSystem);
    addEventListener('storage', followTabs);
    return () => {
      query.removeEventListener('change', followSystem);
      removeEventListener('storage', followTabs);
    };
  }

  choose(choice: ThemeChoice): void {
    this.#choice = choice;
    keepChoice(choice);
    this.#apply();
  }

  #apply(): void {
    document.documentElement.dataset.theme = this.#current;
  }
}

export const theme = new Theme();
