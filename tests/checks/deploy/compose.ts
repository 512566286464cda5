import type { Finding } from '../finding.ts';
import { unpinned } from './image.ts';
import { unknownSettings } from './known-settings.ts';

interface Service {
  image?: string;
  build?: unknown;
  privileged?: boolean;
  network_mode?: string;
  environment?: Record<string, unknown> | string[];
}

/** What is wrong with a compose file. */
export function compose(file: string, content: unknown): Finding[] {
  const services = (content as { services?: Record<string, Service> } | null)?.services;
  if (!services) return [{ file, says: 'has no services' }];
  return Object.entries(services).flatMap(([name, service]) =>
    [
      ...(service.build === undefined ? image(service) : []),
      ...(service.privileged === true ? ['runs privileged'] : []),
      ...(service.network_mode === 'host' ? ['shares the network of its machine'] : []),
      ...secrets(service),
      ...unknownSettings(namesOf(service)),
    ].map((says) => ({ file, says: `${name} ${says}` })),
  );
}

function namesOf({ environment = {} }: Service): string[] {
  return Array.isArray(environment)
    ? environment.map((entry) => entry.split('=')[0] ?? '')
    : Object.keys(environment);
}

function image(service: Service): string[] {
  if (service.image === undefined) return ['has neither image nor build'];
  // `${MADANG_VERSION:-1.2.3}`: what counts is the version that is used when nothing is said.
  const resolved = service.image.replace(/\$\{\w+:?[-?]?([^}]*)\}/g, '$1');
  return [unpinned(resolved)].filter((says) => says !== undefined);
}

/** A secret in the file is a secret in everybody's clone. */
function secrets({ environment = {} }: Service): string[] {
  const entries = Array.isArray(environment)
    ? environment.map((entry): [string, unknown] => [
        entry.split('=')[0] ?? '',
        entry.slice(entry.indexOf('=') + 1),
      ])
    : Object.entries(environment);
  return entries
    .filter(
      ([key, value]) =>
        /(PASSWORD|SECRET|TOKEN)$/.test(key) && typeof value === 'string' && value !== '',
    )
    .filter(([key, value]) => !String(value).includes('${') && value !== key)
    .map(([key]) => `writes ${key} into the file; take it from the environment or a secret`);
}
