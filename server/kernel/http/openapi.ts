import type { TObject, TSchema } from 'typebox';
import type { AnyAction } from '../action/action.ts';
import { asksForFactor } from '../action/permission.ts';
import { Problem } from '../action/schema.ts';
import { SUBPROTOCOL } from '../realtime/protocol.ts';
import { upgradeNeeded } from './sockets.ts';
import * as catalogue from '../faults/catalogue.ts';
import type { AnyChannel } from '../realtime/channel.ts';
import { hasNoBody } from './bind.ts';
import { requestBody } from './openapi-body.ts';
import { refusals } from './openapi-refusals.ts';
import { securityOf, whoMay } from './openapi-who.ts';

/** The version of the API; it moves when an answer or a route changes for those who call it. */
export const API_VERSION = '0.1.0';

/** What the document is written from. */
export interface Described {
  rooms: { name: string; says: string }[];
  actions: AnyAction[];
  channels: AnyChannel[];
}

/** Writes the OpenAPI 3.1 document of the given actions: the contract with the outside. */
export function openApi({ rooms, actions, channels }: Described): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const { spec } of actions.toSorted(byPath)) {
    const path = `/api${spec.path}`.replace(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][spec.method.toLowerCase()] = operation(spec);
  }
  paths['/api/realtime'] = { get: realtimeOperation(channels) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Madang',
      version: API_VERSION,
      summary: 'One self-hosted program for what people do in their free time',
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'this house' }],
    tags: tags(rooms, actions),
    paths,
    components: {
      schemas: { Problem: plain(Problem) },
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The `accessToken` of signing in; valid for minutes, then refresh.',
        },
        service: {
          type: 'http',
          scheme: 'bearer',
          description: 'A service token that an administrator made for a program.',
        },
      },
    },
  };
}

const DESCRIPTION = `Refusals are RFC 9457 problem details with a stable \`code\`. Times are RFC 3339 in UTC,
ids UUIDs, lists cursor pages \`{items, next}\`. Operations that make records take an
\`Idempotency-Key\`: the same key gives the same answer once, whatever happens to the connection.`;

function tags(rooms: Described['rooms'], actions: AnyAction[]): object[] {
  const used = new Set(actions.map(({ spec }) => tagOf(spec.operation)));
  const ofRooms = rooms.filter(({ name }) => used.has(name) || used.has(`${name}.welcome`));
  return [
    ...ofRooms.map(({ name, says }) => ({
      name: used.has(name) ? name : `${name}.welcome`,
      description: says,
    })),
    { name: 'realtime', description: 'What happens while one watches' },
  ];
}

type Spec = AnyAction['spec'];

function byPath(a: AnyAction, b: AnyAction): number {
  const key = ({ spec }: AnyAction) => `${spec.path} ${spec.method}`;
  return key(a) < key(b) ? -1 : 1;
}

function tagOf(operation: string): string {
  return operation.split('.').slice(0, 2).join('.');
}

function operation(spec: Spec): object {
  const success = String(spec.status ?? 200);
  return {
    operationId: spec.operation,
    tags: [tagOf(spec.operation)],
    summary: spec.summary,
    description: describe(spec),
    security: securityOf(spec.permission),
    parameters: parameters(spec),
    ...requestBody(spec, plain),
    responses: {
      [success]: successOf(spec),
      ...(spec.media ? { 206: { description: 'A part', content: contentOf(spec) } } : {}),
      ...refusals(spec),
    },
    'x-permission': spec.permission,
    ...(asksForFactor(spec.permission) ? { 'x-second-factor': true } : {}),
    'x-rate-limit': spec.limit,
  };
}

function successOf(spec: Spec): object {
  const status = spec.status ?? 200;
  if (status === 204) return { description: 'Done' };
  if (hasNoBody(status)) {
    const location = { description: 'where to go on', schema: { type: 'string' } };
    return { description: 'Sent on to another address', headers: { Location: location } };
  }
  return { description: 'Done', content: contentOf(spec) };
}

function contentOf({ media, output }: Spec): object {
  if (media === undefined) return { 'application/json': { schema: plain(output) } };
  return { [media]: { schema: { type: 'string', format: 'binary' } } };
}

function describe({ description, overSocket, permission, limit }: Spec): string {
  const who = whoMay(permission);
  const socket = overSocket ? ' May be asked for over the realtime socket too.' : '';
  const often = `at most ${limit.max} times in ${limit.windowS} s by ${limit.by}`;
  return `${description ? `${description}\n\n` : ''}${who}; ${often}.${socket}`;
}

function parameters(spec: Spec): object[] {
  const key = spec.idempotent
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description: 'Chosen by the caller, 8 to 128 printable characters; kept for two days.',
          schema: { type: 'string', minLength: 8, maxLength: 128 },
        },
      ]
    : [];
  return [...fields(spec.params, 'path'), ...fields(spec.query, 'query'), ...key];
}

function fields(schema: TObject | undefined, place: 'path' | 'query'): object[] {
  if (!schema) return [];
  const required: readonly string[] = (schema as { required?: string[] }).required ?? [];
  return Object.entries(schema.properties).map(([name, field]) => {
    const { description, ...rest } = plain(field) as { description?: string };
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    };
  });
}

function realtimeOperation(channels: AnyChannel[]): object {
  const topics = channels.map(({ topic, says }) => `- \`${topic}\`: ${says}`).join('\n');
  const refused = ({ kind }: { kind: { code: string; title: string } }) => ({
    description: `\`${kind.code}\`: ${kind.title}`,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  return {
    operationId: 'house.realtime.openSocket',
    tags: ['realtime'],
    summary: 'Open the realtime socket',
    description: `A WebSocket with the subprotocol \`${SUBPROTOCOL}\`; contract/realtime.md says what goes over it. What is said there is a hint, never the truth: all of it can be read by HTTP.\n\nTopics:\n\n${topics}`,
    security: [],
    parameters: [],
    responses: {
      101: { description: 'From here on it is a WebSocket' },
      426: refused(upgradeNeeded),
      429: refused(catalogue.tooMany),
    },
  };
}

/** A schema as JSON: TypeBox's own marks are not enumerable and fall away, `$id` is ours to place. */
function plain(schema: TSchema): object {
  const { $id: _id, ...rest } = JSON.parse(JSON.stringify(schema)) as { $id?: string };
  return rest;
}
