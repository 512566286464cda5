import { BUTTON } from './buttons.ts';
import type { PadChange } from './pad-reader.ts';

const CHOOSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), summary, [tabindex="0"]';

/**
 * Lets a pad's cross and stick move through what can be chosen on the page, its first button press it,
 * its second go back. Whatever is marked `data-pad-back` or `data-pad-start` is what "back" and "start"
 * press there. Listen with it to the page's pads.
 */
export function padMenu({ button, down }: PadChange): boolean {
  if (down === 0) return false;
  const root = menuOf();
  switch (button) {
    case BUTTON.up:
      return move(root, -1);
    case BUTTON.down:
      return move(root, 1);
    case BUTTON.left:
      return turn(-1) || move(root, -1);
    case BUTTON.right:
      return turn(1) || move(root, 1);
    case BUTTON.confirm:
      return press(document.activeElement);
    case BUTTON.back:
      return goBack(root);
    case BUTTON.start:
      return press(root.querySelector('[data-pad-start]'));
    default:
      return false;
  }
}

/** What is on top: the dialog that was opened last, else the page. */
function menuOf(): Element {
  const dialogs = document.querySelectorAll('dialog[open]');
  return dialogs[dialogs.length - 1] ?? document.querySelector('main') ?? document.body;
}

function move(root: Element, step: 1 | -1): boolean {
  const all = [...root.querySelectorAll<HTMLElement>(CHOOSABLE)].filter(isReachable);
  const at = all.findIndex((one) => one === document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
  // The ring has to show, though it was no key that moved the focus.
  all[next]?.focus({ focusVisible: true });
  all[next]?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Of the choices of one question only the chosen one is stepped on, as with the tab key. */
function isReachable(element: HTMLElement): boolean {
  if (!element.checkVisibility()) return false;
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
  return element.checked;
}

/** A slider slides and a choice of several moves on; answers false where there is nothing to turn. */
function turn(step: 1 | -1): boolean {
  const at = document.activeElement;
  if (!(at instanceof HTMLInputElement)) return false;
  if (at.type === 'range') {
    if (step > 0) at.stepUp();
    else at.stepDown();
    at.dispatchEvent(new Event('input', { bubbles: true }));
    at.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }
  if (at.type !== 'radio') return false;
  const group = [
    ...document.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(at.name)}"]`),
  ];
  const next = group[(group.indexOf(at) + step + group.length) % group.length];
  next?.focus();
  next?.click();
  return true;
}

function press(element: Element | null): boolean {
  if (!(element instanceof HTMLElement) || element === document.body) return false;
  element.click();
  return true;
}

function goBack(root: Element): boolean {
  const way = root.querySelector('[data-pad-back]');
  if (way !== null) return press(way);
  if (root instanceof HTMLDialogElement) root.close();
  return true;
}
