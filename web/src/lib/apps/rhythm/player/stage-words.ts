import { m } from '$lib/paraglide/messages.js';
import type { StageWords } from './stage/sprite-sheet.ts';

/** Letters that come later than this are drawn by another font, in ms. */
const LETTERS_MS_MAX = 1500;

/** The words that are painted on the stage, in the person's language. */
export function stageWords(): StageWords {
  return {
    arts: m.rhythm_judgement_arts(),
    fine: m.rhythm_judgement_fine(),
    near: m.rhythm_judgement_near(),
    miss: m.rhythm_judgement_miss(),
    early: m.rhythm_early(),
    late: m.rhythm_late(),
    combo: m.rhythm_combo(),
  };
}

/** Waits for the letters of words: a canvas doesn't paint them anew when their font has come. */
export async function lettersOf(words: StageWords): Promise<void> {
  const { fontFamily } = getComputedStyle(document.body);
  const come = document.fonts.load(`700 16px ${fontFamily}`, Object.values(words).join(''));
  await Promise.race([
    come.catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, LETTERS_MS_MAX)),
  ]);
}
