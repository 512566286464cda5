export { Message } from './schemas.ts';
export { type Entered, readLasts, readStates } from './states.ts';
export { readLast } from './stretch.ts';
export { type Line, tellStory } from './story.ts';
