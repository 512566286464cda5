/** How many accounts one address may open. */
export const SIGN_UP_LIMIT = { max: 20, windowS: 600, by: 'address' } as const;
/** How often one may change the password. */
export const PASSWORD_LIMIT = { max: 10, windowS: 600, by: 'person' } as const;
/** The zone of people who say none: most of ours live there. */
export const ZONE_DEFAULT = 'Asia/Seoul';
