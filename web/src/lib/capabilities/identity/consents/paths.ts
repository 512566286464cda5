/** Where the documents are read. */
export const DOCUMENT_PATHS = {
  terms: '/terms',
  privacy: '/privacy',
  news: '/news-by-mail',
} as const;
