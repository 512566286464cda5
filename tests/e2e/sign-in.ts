import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled, type Visitor } from './browser.ts';
import { SAMPLE_PASSWORD } from './callers.ts';

/** Signs a sample account in, by the page as a person does. @param name what stands before the @ */
export async function signInSample({ page, goto }: Visitor, name: string): Promise<void> {
  await goto('/sign-in');
  await page.locator('input[type="email"]').fill(`${name}@madang.example`);
  await page.locator('input[type="password"]').fill(SAMPLE_PASSWORD);
  await page.locator('input[type="password"]').press('Enter');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await settled(page);
}

/** Lets a browser in that has no account: by a name alone, at the door of the yard. */
export async function comeIn({ page, goto }: Visitor, name: string): Promise<void> {
  await goto('/');
  await page.locator('input[name="name"]').fill(name);
  await page.locator('input[name="name"]').press('Enter');
  await page.getByText(name).filter({ visible: true }).first().waitFor();
}

/** Nothing on the page keeps anybody out, and nothing of it hangs over the edge. */
export async function expectOpenToAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  expect(found).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

/** Whether the keyboard stands on what was found. */
export const isFocused = (page: Page, selector: string) =>
  page.locator(selector).evaluate((it) => it === document.activeElement);
