/** Everybody who tries each address: the owner of what is asked for, another member, the other roles. */
export const VISITORS = ['nobody', 'guest', 'owner', 'other', 'curator', 'administrator'] as const;
export type Visitor = (typeof VISITORS)[number];

/** What became of one visitor at one address. */
export type Verdict = 'done' | 'who are you' | 'not allowed' | 'nothing here' | `other: ${string}`;
