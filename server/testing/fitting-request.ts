import type { InjectOptions } from 'fastify';
import type { AnyAction } from '../kernel/action/action.ts';
import type { Someone, World } from './matrix-fixture.ts';
import { fixtures } from './matrix-fixtures.ts';

/** The parts of a request, before they are put together. */
export interface Parts {
  params: Record<string, string>;
  query: Record<string, string>;
  body: object | undefined;
  headers: Record<string, string>;
}

/** What is sent to an action so that whoever may call it is answered well: its fixture of the matrix. */
export async function fittingParts(
  world: World,
  { operation }: AnyAction['spec'],
  who: Someone,
): Promise<Parts> {
  const given = (await fixtures[operation]?.request?.(world, who)) ?? {};
  const { params = {}, query = {}, body, headers = {} } = given;
  return { params, query, body, headers };
}

/** Puts a request together, in the format that the action reads. */
export function requestOf(
  spec: AnyAction['spec'],
  { params, query, body, headers }: Parts,
): InjectOptions & { url: string } {
  const path = spec.path.replace(/:(\w+)/g, (_all, name: string) => params[name] ?? '');
  const search = new URLSearchParams(query).toString();
  const url = `/api${path}${search && `?${search}`}`;
  const { method } = spec;
  if (body === undefined) return { method, url, headers };
  if (spec.bodyFormat === 'bytes') {
    const { bytes } = body as { bytes: Buffer };
    const type = { 'content-type': 'application/octet-stream' };
    return { method, url, headers: { ...type, ...headers }, payload: bytes };
  }
  if (spec.bodyFormat !== 'form') return { method, url, headers, payload: body };
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const fields = Object.entries(body).map(([name, value]): [string, string] => [
    name,
    (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed(),
  ]);
  const payload = new URLSearchParams(fields).toString();
  return { method, url, headers: { ...type, ...headers }, payload };
}
