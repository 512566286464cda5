import { coreConforms } from './conformance.ts';

coreConforms('in process', async ({ small }) => ({
  core: small.door.core,
  close: async () => undefined,
}));
