import type { TestProject } from 'vitest/node';
import type { TestGround } from '../kernel/testing/test-house.ts';
import { openGround } from './ground.ts';

declare module 'vitest' {
  interface ProvidedContext {
    ground: TestGround;
  }
}

/** Vitest's global setup: one cluster and one template for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { ground, close } = await openGround();
  project.provide('ground', ground);
  return close;
}
