import { m } from '$lib/paraglide/messages.js';
import type { StageWords } from './stage/sprite-sheet.ts';

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
    touch: m.rhythm_stage_touch(),
  };
}
