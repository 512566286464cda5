import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { contentPolicy } from './web.ts';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Madang API</title>
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

const START = `window.ui = SwaggerUIBundle({
  url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, filter: true,
  displayRequestDuration: true, defaultModelsExpandDepth: 0, validatorUrl: null,
});
`;

// The reader puts style attributes on its elements; nothing else of the policy is loosened.
const POLICY = contentPolicy({ 'style-src': ["'self'", "'unsafe-inline'"] });

/** Serves the contract and a page to read and try it. */
export function serveDocs(app: FastifyInstance, openapi: object): void {
  const text = JSON.stringify(openapi);
  const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  app.get('/api/openapi.json', async (_request, reply) =>
    reply.type('application/json').header('cache-control', 'no-cache').send(text),
  );
  app.get('/api/docs', async (_request, reply) =>
    reply.type('text/html').header('content-security-policy', POLICY).send(PAGE),
  );
  app.get('/api/docs/start.js', async (_request, reply) =>
    reply.type('text/javascript').send(START),
  );
  void app.register(fastifyStatic, {
    root: assets,
    prefix: '/api/docs/assets/',
    decorateReply: false,
    index: false,
    allowedPath: (path) => /^\/swagger-ui(-bundle)?\.(js|css)$/.test(path),
  });
}
