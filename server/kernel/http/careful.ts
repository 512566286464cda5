/**
 * What every answer tells browsers to be careful about: always the same, so nothing is put together
 * for each request. A page of its own sets another content policy. (Headers that only browsers of the
 * past read are left out.)
 */
export const CAREFUL_HEADERS = {
  // Objects fall under the default; a base and frames do not.
  'content-security-policy': "default-src 'none';base-uri 'none';frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  // One year; browsers heed it only over https.
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;
