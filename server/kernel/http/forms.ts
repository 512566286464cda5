import type { FastifyInstance } from 'fastify';

/**
 * Lets the routes of a scope read `application/x-www-form-urlencoded` and nothing else. A name that
 * comes twice becomes a list, which no schema of a text takes: what was meant is not guessed.
 */
export function readForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, readForm(body as string)),
  );
}

/** Lets the routes of a scope read a file as it is (`application/octet-stream`) and nothing else. */
export function readBytes(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, { bytes: body }),
  );
}

function readForm(text: string): Record<string, unknown> {
  const form = new URLSearchParams(text);
  const names = [...new Set(form.keys())];
  const entries = names.map((name) => {
    const values = form.getAll(name);
    return [name, values.length === 1 ? values[0] : values];
  });
  // `fromEntries` defines properties: a field called __proto__ is one like any other.
  return Object.fromEntries(entries) as Record<string, unknown>;
}
