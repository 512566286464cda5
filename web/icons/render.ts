/**
 * Draws the PNG icons from static/icons/icon.svg: `node web/icons/render.ts` after a change of it.
 * The results are committed, so that a build needs no browser.
 */
import { readFile, writeFile } from 'node:fs/promises';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const folder = new URL('../static/icons/', import.meta.url);

interface Drawing {
  file: string;
  sizePx: number;
  /** Square and with room at the edges: the system cuts its own shape out of it. */
  full: boolean;
}

const DRAWINGS: Drawing[] = [
  { file: 'icon-192.png', sizePx: 192, full: false },
  { file: 'icon-512.png', sizePx: 512, full: false },
  { file: 'maskable-512.png', sizePx: 512, full: true },
  { file: 'apple-touch-icon.png', sizePx: 180, full: true },
];

const svg = await readFile(new URL('icon.svg', folder), 'utf8');
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  for (const { file, sizePx, full } of DRAWINGS) {
    const page = await browser.newPage({ viewport: { width: sizePx, height: sizePx } });
    const drawn = full
      ? svg.replace('rx="28"', '').replace('viewBox="0 0 128 128"', 'viewBox="-12 -12 152 152"')
      : svg;
    const ground = full ? '#efe2c6' : 'transparent';
    await page.setContent(
      `<style>*{margin:0}body{background:${ground}}svg{display:block;width:100vw;height:100vh}</style>${drawn}`,
    );
    await writeFile(new URL(file, folder), await page.screenshot({ omitBackground: !full }));
    await page.close();
  }
} finally {
  await browser.close();
}
