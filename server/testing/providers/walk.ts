/** What came out of a visit to a provider: how the browser is sent back to the house. */
export interface WayBack {
  method: 'get' | 'post';
  url: string;
  /** The parameters, in the address or in the form. */
  answer: Record<string, string>;
}

const STEPS_MAX = 12;

/** What a person does at a provider: what they type, and whether they agree. */
export interface Wish {
  agrees: boolean;
  login: string;
}

/**
 * Walks through a provider's pages as a person in a browser does, with a cookie jar: follows redirects,
 * fills in forms, until it is sent back to the house.
 * @param start where the house sent the browser
 */
export async function walk(start: string, wish: Wish): Promise<WayBack> {
  const { origin } = new URL(start);
  const jar = new Map<string, string>();
  let next: { url: string; init: RequestInit } = { url: start, init: {} };
  for (let step = 0; step < STEPS_MAX; step++) {
    const { url, init } = next;
    if (new URL(url).origin !== origin) return wayBack(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location !== null) next = { url: new URL(location, url).href, init: {} };
    else {
      const page = await response.text();
      const form = formOf(page, url, wish);
      if (new URL(form.action).origin !== origin) {
        return { method: form.method, url: form.action, answer: form.fields };
      }
      next = submission(form);
    }
  }
  throw new Error('the provider goes in circles');
}

function wayBack(url: string): WayBack {
  const { origin, pathname, searchParams } = new URL(url);
  return { method: 'get', url: `${origin}${pathname}`, answer: Object.fromEntries(searchParams) };
}

interface FilledForm {
  method: 'get' | 'post';
  action: string;
  fields: Record<string, string>;
}

function submission({ method, action, fields }: FilledForm): { url: string; init: RequestInit } {
  const params = new URLSearchParams(fields);
  if (method === 'post') return { url: action, init: { method: 'POST', body: params } };
  return { url: `${action}?${params.toString()}`, init: {} };
}

/** The form of a page, filled in: ours are called agree and cancel, oidc-provider's has a link to abort. */
function formOf(page: string, url: string, { agrees, login }: Wish): FilledForm {
  const forms = [...page.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)];
  const wanted = `name="${agrees ? 'agree' : 'cancel'}"`;
  const chosen = forms.find(([, head]) => head?.includes(wanted)) ?? forms[0];
  const abort = /href="([^"]*\/abort)"/.exec(page)?.[1];
  if (!agrees && abort !== undefined) {
    return { method: 'get', action: new URL(abort, url).href, fields: {} };
  }
  if (!chosen) throw new Error(`the provider shows no form: ${page.slice(0, 300)}`);
  const [, head = '', body = ''] = chosen;
  const inputs = [...body.matchAll(/<input([^>]*)>/g)].map(([, text]) => text ?? '');
  const fields = inputs
    .map((text) => [valueOf(text, 'name'), valueOf(text, 'value')] as const)
    .filter(([name]) => name !== '')
    .map(([name, value]) => [name, /^(login|password)$/.test(name) ? login : value]);
  const method = /method="post"/i.test(head) ? 'post' : 'get';
  const action = new URL(valueOf(head, 'action') || url, url).href;
  return { method, action, fields: Object.fromEntries(fields) as Record<string, string> };
}

function valueOf(text: string, name: string): string {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1] ?? '';
  return value
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
