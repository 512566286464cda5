import type { paths } from '$lib/kernel/api/schema.d.ts';
import { m } from '$lib/paraglide/messages.js';

type Items =
  paths['/api/identity/providers']['get']['responses'][200]['content']['application/json']['items'];

/** A provider as the house lists it. */
export type Listed = Items[number];
/** The name of a provider. */
export type Provider = Listed['provider'];

/** What a provider is called. */
export function nameOf({ provider, label }: Listed): string {
  const names: Record<Exclude<Provider, 'oidc'>, () => string> = {
    google: m.providers_google,
    apple: m.providers_apple,
    kakao: m.providers_kakao,
    naver: m.providers_naver,
    steam: m.providers_steam,
  };
  return provider === 'oidc' ? (label ?? m.providers_oidc()) : names[provider]();
}

/** What the button of a provider says: their own words where they ask for them. */
export function sayEnter(listed: Listed): string {
  const says: Record<Exclude<Provider, 'oidc'>, () => string> = {
    google: m.providers_enter_google,
    apple: m.providers_enter_apple,
    kakao: m.providers_enter_kakao,
    naver: m.providers_enter_naver,
    steam: m.providers_enter_steam,
  };
  return listed.provider === 'oidc'
    ? m.providers_enter_oidc({ name: nameOf(listed) })
    : says[listed.provider]();
}

/** Where a visit to a provider begins. */
export function startOf(provider: Provider, intent: 'enter' | 'link', next: string): string {
  return `/api/identity/providers/${provider}/start?${new URLSearchParams({ intent, next }).toString()}`;
}
