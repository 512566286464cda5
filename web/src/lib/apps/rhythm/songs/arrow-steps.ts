/**
 * Moves the focus among the lines of a list with the arrow keys, Home and End. A line is whatever
 * carries `data-line`. Keys typed into a field or a dialog stay there.
 */
export function stepByArrows(event: KeyboardEvent, list: HTMLElement): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const { target } = event;
  if (target instanceof Element && target.closest('select, textarea, dialog, [role=radio]')) return;
  const typing = target instanceof HTMLInputElement;
  if (typing && (target.type !== 'search' || event.key !== 'ArrowDown')) return;
  const lines = [...list.querySelectorAll<HTMLElement>('[data-line]')];
  const at = lines.findIndex((line) => line === document.activeElement);
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? -1 : at - 1,
    Home: at < 0 ? -1 : 0,
    End: at < 0 ? -1 : lines.length - 1,
  }[event.key];
  const line = to === undefined ? undefined : lines[to];
  if (line === undefined) return;
  event.preventDefault();
  line.focus();
  line.scrollIntoView({ block: 'nearest' });
}
