import {
  type Modifiers,
  modifiersText,
  NO_MODIFIERS,
  parseModifiers,
} from '@madang/server/rhythm/modifiers';

const KEY = 'madang.rhythm.modifiers';

/** The modifiers of an address; where it names none, those that were chosen last on this visit. */
export function modifiersOf(named: string | null, storage: Pick<Storage, 'getItem'>): Modifiers {
  return parseModifiers(named ?? storage.getItem(KEY) ?? '') ?? NO_MODIFIERS;
}

/** Keeps the choice for the next song: until the tab is closed, and no longer. */
export function keepModifiers(storage: Pick<Storage, 'setItem'>, modifiers: Modifiers): void {
  try {
    storage.setItem(KEY, modifiersText(modifiers));
  } catch {
    return;
  }
}
