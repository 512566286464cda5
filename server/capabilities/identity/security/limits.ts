/** Days for which a security event, and a device nobody comes by any more, are remembered. */
export const KEPT_DAYS = 365;
/** How often one may read one's security events. */
export const READ_LIMIT = { max: 120, windowS: 60, by: 'person' } as const;
