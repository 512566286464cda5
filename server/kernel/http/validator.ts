import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const COMMON: Options = {
  allErrors: true,
  strict: true,
  strictTypes: false,
  useDefaults: true,
  removeAdditional: false,
};

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A compiled schema as Fastify wants it. */
type Check = (data: unknown) => boolean;

/**
 * Compiles schemas: bodies are taken as they are, while paths and queries, which only know text,
 * have their numbers read from it. Unknown properties are refused by the schemas, never dropped.
 */
export function validatorCompiler(): (route: { schema: unknown; httpPart?: string }) => Check {
  const body = new Ajv2020({ ...COMMON, coerceTypes: false });
  const text = new Ajv2020({ ...COMMON, coerceTypes: true });
  for (const ajv of [body, text]) {
    addFormats.default(ajv);
    // Without `urn:uuid:` before it, which PostgreSQL does not read.
    ajv.addFormat('uuid', UUID);
    for (const word of ['examples']) ajv.removeKeyword(word).addKeyword(word);
  }
  return ({ schema, httpPart }) =>
    (httpPart === 'body' ? body : text).compile(schema as object) as Check;
}
