/** Zone and language of people who say none: most of ours. */
export const ZONE_DEFAULT = 'Asia/Seoul';
export const LANGUAGE_DEFAULT = 'ko';

/** Seconds from the visit to a provider until the ticket it brought was used: time to find one's phone. */
export const FLOW_S = 600;
/** Bytes of the random words of a flow: state, nonce and PKCE verifier (RFC 7636, 4.1: at least 32). */
export const FLOW_WORD_BYTES = 32;
/** Hours for which a used ticket is remembered; longer than any ticket opens. */
export const USED_TICKETS_KEPT_HOURS = 24;
/** Characters of a ticket as it is sent. */
export const TICKET_CHARS_MAX = 4_000;
/** Characters of where to go after signing in. */
export const NEXT_CHARS_MAX = 400;
/** Characters of one thing that a provider sends back by the person's browser. */
export const ANSWER_CHARS_MAX = 4_096;
/** How many such things: Steam sends a dozen. */
export const ANSWER_FIELDS_MAX = 40;
/** Bytes of the form that a provider lets the person's browser post. */
export const FORM_BYTES_MAX = 32 * 1024;
/** Hex digits of a Steam ticket: Steamworks gives at most 2560 bytes. */
export const STEAM_TICKET_CHARS_MAX = 5_120;
/** Characters of a subject (OpenID Connect Core 1.0, 2) and of an issuer. */
export const SUBJECT_CHARS_MAX = 255;
/** Characters of the name by which a person knows their account at a provider. */
export const LABEL_CHARS_MAX = 160;

/** Milliseconds for one answer of a provider, its body included. */
export const OUTBOUND_TIMEOUT_MS = 5_000;
/** Bytes of one answer of a provider. */
export const OUTBOUND_BYTES_MAX = 256 * 1024;
/** Times that Steam is asked about a ticket before it counts as unreachable, and the pause between. */
export const STEAM_TRIES_MAX = 2;
export const STEAM_PAUSE_MS = 300;
/** Seconds for which what an issuer says about itself is used without asking again. */
export const DISCOVERY_S = 3_600;
/** Seconds between two tries to ask anew, while the old word is still good. */
export const DISCOVERY_RETRY_S = 60;
/** Seconds for which the old word is good when the issuer cannot be asked. */
export const DISCOVERY_STALE_S = 24 * 3_600;
/** Seconds by which the clock of a provider may differ from ours. */
export const CLOCK_SKEW_S = 60;
/** Seconds for which a nonce of OpenID 2.0 is fresh. */
export const NONCE_FRESH_S = 300;
/** Seconds an Apple client secret is good for (Apple takes up to six months), and made anew before. */
export const APPLE_SECRET_S = 600;

/** How often one address may look at the list of providers. */
export const LIST_LIMIT = { max: 300, windowS: 60, by: 'address' } as const;
/** How often one address may set out for a provider or come back: a school shares one. */
export const TRAVEL_LIMIT = { max: 120, windowS: 60, by: 'address' } as const;
/** How often one address may use tickets. */
export const TICKET_LIMIT = { max: 60, windowS: 60, by: 'address' } as const;
/** How often one may look at, make or end links. */
export const LINK_LIMIT = { max: 60, windowS: 60, by: 'person' } as const;
