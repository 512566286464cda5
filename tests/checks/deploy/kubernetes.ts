import type { Finding } from '../finding.ts';
import { unpinned } from './image.ts';
import { unknownSettings } from './known-settings.ts';

interface Container {
  name?: string;
  image?: string;
  env?: { name: string; value?: unknown }[];
  readinessProbe?: unknown;
  livenessProbe?: unknown;
  resources?: { limits?: { memory?: string } };
  securityContext?: { allowPrivilegeEscalation?: boolean; privileged?: boolean };
}

interface Resource {
  kind?: string;
  metadata?: { name?: string };
  spec?: {
    template?: {
      spec?: { containers?: Container[]; securityContext?: { runAsNonRoot?: boolean } };
    };
  };
}

/** What is wrong with one resource of Kubernetes. */
export function kubernetes(file: string, content: unknown): Finding[] {
  if (content === null) return [];
  const { kind, metadata, spec } = content as Resource;
  const name = metadata?.name;
  if (kind === undefined || name === undefined) return [{ file, says: 'has no kind or no name' }];
  const pod = spec?.template?.spec;
  if (kind === 'Secret') return [{ file, says: `${name} is a Secret: make it where it is used` }];
  if (!pod) return [];
  return [
    ...(pod.securityContext?.runAsNonRoot === true ? [] : ['may run as root']),
    ...(pod.containers ?? []).flatMap(container),
  ].map((says) => ({ file, says: `${name} ${says}` }));
}

function container(given: Container): string[] {
  const { image, env = [], readinessProbe, livenessProbe, resources, securityContext } = given;
  const pinned = image === undefined ? 'has no image' : unpinned(image);
  return [
    ...(pinned === undefined ? [] : [pinned]),
    ...(readinessProbe === undefined ? ['is not asked whether it is ready'] : []),
    ...(livenessProbe === undefined ? ['is not asked whether it lives'] : []),
    ...(resources?.limits?.memory === undefined ? ['has no limit of memory'] : []),
    ...(securityContext?.allowPrivilegeEscalation === false ? [] : ['may gain privileges']),
    ...env
      .filter(({ name, value }) => /(PASSWORD|SECRET|TOKEN|_URL)$/.test(name) && isSecret(value))
      .map(({ name }) => `writes ${name} into the file; take it from a secret`),
    ...unknownSettings(env.map(({ name }) => name)),
  ];
}

/** An address is one when a password stands in it. */
function isSecret(value: unknown): boolean {
  if (typeof value !== 'string' || value === '') return false;
  const url = URL.parse(value);
  return url === null || url.password !== '';
}
