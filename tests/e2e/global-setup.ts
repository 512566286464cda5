import type { TestProject } from 'vitest/node';
import { startWithSamples } from './program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
  }
}

/** Vitest's global setup of the journeys: the program with its samples, once for all of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = await startWithSamples();
  project.provide('address', program.address);
  return program.close;
}
