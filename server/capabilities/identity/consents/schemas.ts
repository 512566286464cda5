import { Id, Instant, oneOf, orNull, strict, Type } from '../../../kernel/action/schema.ts';
import { Language } from '../profiles/index.ts';
import { DOCUMENT_NAMES } from './documents/port.ts';

/** The name of a document. */
export const Document = oneOf(DOCUMENT_NAMES, {
  description: 'terms of use, privacy policy, news by mail',
});

/** A version: the day from which it holds. */
export const Version = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'the day from which it holds',
  examples: ['2026-11-21'],
});

/** In which language documents are read. */
export const languageQuery = { language: Type.Optional(Language) };

/** A document without its text. */
const facts = {
  document: Document,
  required: Type.Boolean({ description: 'there is no account without' }),
  version: Version,
  title: Type.String(),
  lead: Type.String({ description: 'what it is about, in a sentence or two' }),
};
export const DocumentFacts = strict(facts);

/** A document as it is read. */
export const ReadDocument = strict({
  ...facts,
  current: Type.Boolean({ description: 'whether this version holds today' }),
  parts: Type.Array(strict({ kind: oneOf(['heading', 'paragraph', 'item']), text: Type.String() })),
});

/** How one stands to a document. */
export const Consent = strict({
  ...facts,
  given: Type.Boolean({ description: 'whether you agree to this version' }),
  pending: Type.Boolean({ description: 'whether you have to be asked: required, and not given' }),
  at: orNull(Instant),
});

/** One line of the history of consents. */
export const ConsentLine = strict({
  id: Id,
  document: Document,
  version: Version,
  given: Type.Boolean({ description: 'false: taken back' }),
  address: Type.String({ description: 'from where' }),
  device: Type.String({ description: 'browser and system, or the name of the program' }),
  at: Instant,
});
