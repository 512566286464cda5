import type { Context } from '../../../kernel/context/context.ts';
import { factsOf } from './consents.ts';
import { type DocumentLanguage, type DocumentName, documents } from './documents/port.ts';
import { readDocument, type Operator, type Written } from './rules/document.ts';
import { standingOf } from './rules/standing.ts';
import type { ConsentRow } from './store.ts';

/** What the documents say where the operator has not named themselves. */
const UNNAMED: Record<DocumentLanguage, Operator> = {
  ko: { name: '이 마당을 연 사람', contact: '(운영자가 아직 연락처를 적지 않았어요)' },
  en: {
    name: 'the person who runs this yard',
    contact: '(the operator has not given a contact yet)',
  },
};

/** A document as it is read; null when it never had the version. */
export function viewWritten(
  ctx: Context,
  name: DocumentName,
  version: string,
  language: DocumentLanguage,
): Written | null {
  const text = ctx.port(documents).text(name, version, language);
  if (text === null) return null;
  const { operatorName, operatorContact } = ctx.config;
  return readDocument(text, {
    name: operatorName ?? UNNAMED[language].name,
    contact: operatorContact ?? UNNAMED[language].contact,
  });
}

/** What is told of a document in its current version, without its text. */
export function viewFacts(ctx: Context, name: DocumentName, language: DocumentLanguage) {
  const facts = factsOf(ctx, name);
  const written = viewWritten(ctx, name, facts.version, language);
  return { document: name, ...facts, title: written?.title ?? '', lead: written?.lead ?? '' };
}

/** How a person stands to a document, by the latest line about it. */
export function viewConsent(
  ctx: Context,
  name: DocumentName,
  language: DocumentLanguage,
  latest: ConsentRow | null,
) {
  const facts = viewFacts(ctx, name, language);
  const standing = standingOf(facts, latest);
  return { ...facts, ...standing, at: standing.given ? (latest?.at.toISOString() ?? null) : null };
}
