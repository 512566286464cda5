import { randomInt } from 'node:crypto';
import { access } from 'node:fs/promises';
import sparticuz from '@sparticuz/chromium';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { inject } from 'vitest';

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
  '--mute-audio',
];

/** Starts a real Chromium: the one inside an npm package, so that nothing has to be installed. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await sparticuz.executablePath();
  await access(executablePath);
  return chromium.launch({ executablePath, args: FLAGS, headless: true });
}

/** The devices that pages are looked at with. */
export const DEVICES = {
  phone: {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  },
  desktop: { viewport: { width: 1280, height: 800 } },
} as const satisfies Record<string, BrowserContextOptions>;

/** A person's browser: pages that complain about anything fail the test. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** What the console complained about since the last look, but for what a test expects. */
  complaints(): string[];
  goto(path: string): Promise<void>;
  close(): Promise<void>;
}

/** One of the private addresses, by chance: test files know nothing of each other. */
function someAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
}

/** Opens a browser profile of its own, at an address of its own: limits count by address. */
export async function visit(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: inject('address'),
    locale: 'ko-KR',
    extraHTTPHeaders: { 'x-forwarded-for': someAddress() },
    ...options,
  });
  const page = await context.newPage();
  let said: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`${message.text()} ${message.location().url}`);
  });
  return {
    context,
    page,
    complaints() {
      // A visitor without a session is told so by 401; the browser notes every such answer.
      const real = said.filter((line) => !/status of 401|sessions\/refresh/.test(line));
      said = [];
      return real;
    },
    async goto(path) {
      await page.goto(path);
      await settled(page);
    },
    close: () => context.close(),
  };
}

/** Waits until the page has drawn what it loads. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}
