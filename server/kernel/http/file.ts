import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileAnswer } from '../action/file.ts';
import { rangeWrong } from '../faults/catalogue.ts';
import { rangeOf } from './range.ts';

/**
 * Sends a file, or the part that was asked for, so that a download that broke off goes on.
 * @throws rangeWrong
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  media: string,
  output: unknown,
): Promise<FastifyReply> {
  const file = output as FileAnswer;
  const range = rangeOf(request.headers.range, file.bytes);
  reply.header('accept-ranges', 'bytes');
  if (range === 'none') {
    reply.header('content-range', `bytes */${file.bytes}`);
    throw rangeWrong({ detail: `The file has ${file.bytes} bytes.` });
  }
  reply.header('content-disposition', attachment(file.name));
  const { from, to } = range ?? { from: 0, to: file.bytes - 1 };
  reply.type(file.media ?? media).header('content-length', to - from + 1);
  if (range) reply.status(206).header('content-range', `bytes ${from}-${to}/${file.bytes}`);
  return reply.send(await file.open(range ?? undefined));
}

/** RFC 6266: a name that every program reads, and the real one. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
