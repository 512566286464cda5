import { KeyMap } from './keymap.ts';

/** The keys of this page. Add in an effect and return what `add` returns, so that they go with the page. */
export const keyboard = new KeyMap(isTyping);

const TEXTLESS_INPUTS = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'radio',
  'range',
  'reset',
  'submit',
]);

/** Whether keys that go to this element are text, not commands. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // What lies behind an open dialog takes no commands, and Escape is the dialog's.
  if (target.closest('dialog[open]') !== null) return true;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !TEXTLESS_INPUTS.has(target.type);
}
