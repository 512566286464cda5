import { BUTTON } from './gamepad/buttons.ts';
import type { PadListener } from './gamepad/pads.ts';

/** How long R, or a pad's "select", is held before the song starts over, in ms: nobody slips that long. */
const HOLD_MS = 600;

/** What is asked and told while R is held. */
interface Retry {
  may: () => boolean;
  onHold: (holding: boolean) => void;
  onRetry: () => void;
}

/** Starts over when R or a pad's "select" is held, until the returned function is called. */
export function bindRetry(
  page: EventTarget,
  pads: { listen(listener: PadListener): () => void },
  { may, onHold, onRetry }: Retry,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const letGo = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    onHold(false);
  };
  const hold = () => {
    if (timer !== null || !may()) return;
    onHold(true);
    timer = setTimeout(() => {
      letGo();
      onRetry();
    }, HOLD_MS);
  };
  const onKeyDown = (event: Event) => {
    const { code, repeat, ctrlKey, metaKey, altKey, target } = event as KeyboardEvent;
    const elsewhere = target instanceof Element && target.closest('dialog, input, select') !== null;
    if (code === 'KeyR' && !repeat && !ctrlKey && !metaKey && !altKey && !elsewhere) hold();
  };
  page.addEventListener('keydown', onKeyDown);
  page.addEventListener('keyup', letGo);
  const unlisten = pads.listen(({ button, down }) => {
    if (button !== BUTTON.select) return false;
    if (down === 1) hold();
    else letGo();
    return true;
  });
  return () => {
    letGo();
    unlisten();
    page.removeEventListener('keydown', onKeyDown);
    page.removeEventListener('keyup', letGo);
  };
}
