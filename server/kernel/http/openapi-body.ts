import type { TSchema } from 'typebox';
import type { AnyAction } from '../action/action.ts';

const MEDIA_TYPES = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  bytes: 'application/octet-stream',
};

/** The body of an operation as OpenAPI says it; nothing where it takes none. */
export function requestBody(
  { body, bodyFormat = 'json' }: AnyAction['spec'],
  plain: (schema: TSchema) => object,
): object {
  if (!body) return {};
  const schema = bodyFormat === 'bytes' ? { type: 'string', format: 'binary' } : plain(body);
  return { requestBody: { required: true, content: { [MEDIA_TYPES[bodyFormat]]: { schema } } } };
}
