import { readFile, readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const IMPORTS = /(?:\bfrom|\bimport)\s*["'`]([^"'`]+\.js)["'`]/g;

/** A built web app: the weights of its pages. */
export class Build {
  readonly #root: URL;
  readonly #texts = new Map<string, Promise<string>>();

  /** @param root folder of the build, with a slash at its end */
  constructor(root: URL) {
    this.#root = root;
  }

  /**
   * Bytes of JavaScript, gzipped, that a page needs before it works: what index.html loads (entry,
   * app, layout) and the page's own parts, with all they import. What is loaded later does not count.
   */
  async scriptBytes(route: string): Promise<number> {
    const index = await this.#text('index.html');
    const preloads = [...index.matchAll(/href="\/(_app\/[^"]+\.js)"/g)].map(
      ([, path = '']) => path,
    );
    const entries = [...preloads, ...(await this.#partsOf(route))];
    const needed = new Set<string>();
    for (const entry of entries) await this.#collect(entry, needed);
    const sizes = await Promise.all(
      [...needed].map(async (path) => gzipSync(await this.#text(path), { level: 9 }).byteLength),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  /** The modules of a route's layouts and page, found in SvelteKit's route dictionary. */
  async #partsOf(route: string): Promise<string[]> {
    const folder = '_app/immutable/';
    const entries = await readdir(new URL(`${folder}entry/`, this.#root));
    const nodes = await readdir(new URL(`${folder}nodes/`, this.#root));
    const app = entries.find((name) => /^app\..*\.js$/.test(name));
    if (app === undefined) throw new Error('the build has no entry/app.*.js');
    const text = await this.#text(`${folder}entry/${app}`);
    const escaped = route.replace(/[[\]/.]/g, '\\$&');
    const found = new RegExp(`"${escaped}":\\[(~?\\d+(?:,\\[[\\d,]*\\])*)\\]`).exec(text)?.[1];
    if (found === undefined) throw new Error(`the build has no route ${route}`);
    const numbers = ['0', ...(found.match(/\d+/g) ?? [])];
    return nodes
      .filter((name) => name.endsWith('.js') && numbers.includes(name.split('.')[0] ?? ''))
      .map((name) => `${folder}nodes/${name}`);
  }

  async #collect(path: string, needed: Set<string>): Promise<void> {
    if (needed.has(path)) return;
    needed.add(path);
    for (const [, target = ''] of (await this.#text(path)).matchAll(IMPORTS)) {
      await this.#collect(new URL(target, new URL(path, 'file:///')).pathname.slice(1), needed);
    }
  }

  #text(path: string): Promise<string> {
    const known = this.#texts.get(path) ?? readFile(new URL(path, this.#root), 'utf8');
    this.#texts.set(path, known);
    return known;
  }
}
