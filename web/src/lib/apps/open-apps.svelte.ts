const KEY = 'madang.apps';

/** Which apps the operator has open (`MADANG_APPS`); as remembered until the house says so again. */
class OpenApps {
  #open = $state.raw<readonly string[] | null>(remembered());

  /** Whether an app is open; all are until the house has been asked once. */
  has(app: string): boolean {
    return this.#open?.includes(app) ?? true;
  }

  /** The house's word. */
  tell(apps: readonly string[]): void {
    this.#open = apps;
    try {
      localStorage.setItem(KEY, JSON.stringify(apps));
    } catch {
      // A browser that keeps nothing is told at each visit.
    }
  }
}

/** The open apps. */
export const openApps = new OpenApps();

function remembered(): readonly string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return Array.isArray(kept) ? kept.map(String) : null;
  } catch {
    return null;
  }
}
