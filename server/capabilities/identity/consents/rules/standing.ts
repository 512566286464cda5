/** The latest line of a person's history about a document. */
export interface LatestConsent {
  version: string;
  given: boolean;
}

/** How a person stands to a document. */
export interface Standing {
  /** Whether they agree to the version that holds today. */
  given: boolean;
  /** Whether they have to be asked: it is required, and they have not agreed to this version. */
  pending: boolean;
}

/**
 * How a person stands to a document: an agreement is to one version, and a newer one asks anew; what
 * is optional asks nobody and just no longer counts.
 */
export function standingOf(
  document: { required: boolean; version: string },
  latest: LatestConsent | null,
): Standing {
  const given = latest !== null && latest.given && latest.version === document.version;
  return { given, pending: document.required && !given };
}
