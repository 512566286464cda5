import type { Me } from '../api/shapes.ts';

const KEY = 'madang.me';

/**
 * The person this device was last signed in as: so the yard greets them at once and offline, and a
 * device where nobody is signed in asks for no refresh. The mail address is left out.
 */
export function rememberPerson(me: Me | null): void {
  try {
    if (me === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ ...me, email: null }));
  } catch {
    // A browser that keeps nothing: the person signs in anew in every visit.
  }
}

/** The person remembered; null when there is none. */
export function recallPerson(): Me | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isPerson(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isPerson(value: unknown): value is Me {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'name' in value &&
    'hue' in value
  );
}
