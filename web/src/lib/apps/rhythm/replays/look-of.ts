import type { PlaySettings } from '../player/settings/settings.ts';
import type { StageLook } from '../player/stage/stage.ts';

/** How a stage is to look by a person's settings. */
export function lookOf({ approachMs, motion, effects }: PlaySettings): StageLook {
  const system = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    approachMs,
    reducedMotion: motion === 'reduced' || (motion === 'system' && system),
    saving: effects === 'low',
  };
}
