import boat from './sky/boat.json' with { type: 'json' };
import drum from './sky/drum.json' with { type: 'json' };
import gate from './sky/gate.json' with { type: 'json' };
import kite from './sky/kite.json' with { type: 'json' };
import lamp from './sky/lamp.json' with { type: 'json' };
import mask from './sky/mask.json' with { type: 'json' };
import roof from './sky/roof.json' with { type: 'json' };
import watch from './sky/watch.json' with { type: 'json' };
import zither from './sky/zither.json' with { type: 'json' };
import { skyOf, type Constellation } from './rules/sky.ts';

/** The night sky over the yard, as it ships: one file a constellation, the first of the ways in front. */
export const SKY = skyOf([
  lamp,
  kite,
  gate,
  mask,
  boat,
  roof,
  zither,
  drum,
  watch,
] as unknown as Constellation[]);
