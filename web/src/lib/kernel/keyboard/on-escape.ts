import type { Attachment } from 'svelte/attachments';

/** Closes what it is attached to when Escape is pressed in it, as people know it of dialogs. */
export function onEscape(close: () => void): Attachment<HTMLElement> {
  return (element) => {
    const listen = (event: KeyboardEvent) => {
      // A letter that is still being composed is taken back first.
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      close();
    };
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  };
}
