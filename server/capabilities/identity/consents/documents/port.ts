import { port } from '../../../../kernel/room/port.ts';

/** What people are asked to agree to; `required`: there is no account without. */
export const DOCUMENTS = {
  terms: { required: true },
  privacy: { required: true },
  news: { required: false },
} as const;

/** The name of a document. */
export type DocumentName = keyof typeof DOCUMENTS;
export const DOCUMENT_NAMES = Object.keys(DOCUMENTS) as DocumentName[];

/** A language documents are written in. */
export type DocumentLanguage = 'ko' | 'en';
export const DOCUMENT_LANGUAGES: readonly DocumentLanguage[] = ['ko', 'en'];

/** The documents that ship with the program, all versions of them. */
export interface Documents {
  /** The version that holds today: the day from which it does, `YYYY-MM-DD`. */
  current(name: DocumentName): string;
  /** The text of a version as it was written; null when there never was one. */
  text(name: DocumentName, version: string, language: DocumentLanguage): string | null;
}

/** The port of the documents. */
export const documents = port<Documents>('identity.documents');
