/** In a dialog or a field the keys mean what they mean there. */
export function isElsewhere({ target }: Event): boolean {
  return target instanceof Element && target.closest('dialog, input, select') !== null;
}

/** What is typed into a dialog or a field is theirs, and so is the space bar on a button or a link. */
export function meantForTheGame(event: Event): boolean {
  const { target } = event;
  if (isElsewhere(event)) return false;
  if (!(target instanceof Element)) return true;
  const isSpace = event instanceof KeyboardEvent && event.code === 'Space';
  return !isSpace || target.closest('button, a') === null;
}
