import { port } from './port.ts';
import type { Announced } from './room.ts';

/** What the rooms of this house tell programs outside; the house itself binds it. */
export const announced = port<readonly Announced[]>('kernel.announced');
