import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Response } from 'express';
import { readFileSync } from 'node:fs';
import { toAsyncApi } from './asyncapi.js';
import { nameOperations, toOperationName } from './operation-names.js';
import { isGeneric, toOpenApi } from './to-openapi.js';

const DESCRIPTION = `Private messages between the people of a site.

Live events travel over a WebSocket at \`/ws/chat/\`: ask \`POST /api/auth/ticket\` for a ticket and open
\`ws(s)://host/ws/chat/?ticket=…\`. Its frames are described below as schemas, \`ClientFrame\` and \`ServerFrame\`, and at \`/api/docs-asyncapi\` as AsyncAPI.
A trailing slash is optional everywhere.`;

/**
 * The document at /api/docs-json, Swagger UI at /api/docs, which loads nothing from elsewhere, and the socket as AsyncAPI at
 * /api/docs-asyncapi.
 */
export function serveApiDocs(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => makeDocument(app), {
    jsonDocumentUrl: 'api/docs-json',
    raw: ['json'],
    customSiteTitle: 'VikraHub chat: API',
  });
  const socket = JSON.stringify(toAsyncApi(readSchemas()));
  app.getHttpAdapter().get('/api/docs-asyncapi', (_request: unknown, response: Response) => {
    response.type('application/json').send(socket);
  });
}

function makeDocument(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('VikraHub chat')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addServer('/', 'The server that this document comes from.')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token.' })
    .build();
  const document = SwaggerModule.createDocument(app, settings, { operationIdFactory: toOperationName });
  nameOperations(document);
  const schemas = readSchemas();
  const contract = Object.entries(schemas)
    .filter(([name]) => !isGeneric(name))
    .map(([name, schema]) => [name, toOpenApi(schema, schemas)] as const);
  // The input classes, which Nest finds by itself, are the same shapes a second time.
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(contract) } };
}

/** Written beside this file by the build, from the contract's types. */
function readSchemas(): Record<string, Record<string, unknown>> {
  return JSON.parse(readFileSync(new URL('./schemas.json', import.meta.url), 'utf8'));
}
