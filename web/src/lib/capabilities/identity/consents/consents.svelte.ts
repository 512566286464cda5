import { answer, api } from '$lib/kernel/api/client.ts';
import { language } from '$lib/kernel/language/language.svelte.ts';
import { type Reading, reading } from '$lib/kernel/reading/reading.svelte.ts';

/** How one stands to each document, as the house tells it. */
export type Consents = Awaited<ReturnType<typeof readConsents>>;
export type Consent = Consents['items'][number];

function readConsents() {
  const query = { language: language.current };
  return answer(api.GET('/api/identity/consents', { params: { query } }));
}

/** How one stands to each document: the same for the card and for the question at a visit. */
export function consents(): Reading<Consents> {
  return reading('identity/consents', readConsents);
}

/** Agrees to a document in the version that was shown. @throws Problem */
export async function agree({ document, version }: Consent): Promise<void> {
  const query = { language: language.current };
  replace(
    await answer(
      api.POST('/api/identity/consents', { params: { query }, body: { document, version } }),
    ),
  );
}

/** Takes an optional consent back. @throws Problem */
export async function withdraw(consent: Consent): Promise<void> {
  const params = { path: { document: consent.document } };
  await answer(api.DELETE('/api/identity/consents/{document}', { params }));
  replace({ ...consent, given: false, at: null });
}

function replace(consent: Consent): void {
  const shown = consents().data;
  if (shown === undefined) return;
  const items = shown.items.map((item) => (item.document === consent.document ? consent : item));
  consents().data = { items };
}
