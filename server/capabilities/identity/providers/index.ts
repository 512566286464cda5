export { providerLinked, providerUnlinked } from './events.ts';
