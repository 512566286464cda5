/** How often one address may read the documents. */
export const DOCUMENT_LIMIT = { max: 240, windowS: 60, by: 'address' } as const;
/** How often one may read the own consents. */
export const READ_LIMIT = { max: 240, windowS: 60, by: 'person' } as const;
/** How often one may agree and take it back: each change is a line that stays. */
export const CHANGE_LIMIT = { max: 30, windowS: 600, by: 'person' } as const;
