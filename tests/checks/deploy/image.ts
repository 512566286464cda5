/**
 * Why an image is not pinned; undefined when it is: by digest, or by a tag with a version in it.
 * A tag that moves makes another program out of the same file.
 */
export function unpinned(image: string): string | undefined {
  if (/@sha256:[0-9a-f]{64}$/.test(image)) return undefined;
  const tag = /:([^/:]+)$/.exec(image)?.[1];
  if (tag === undefined) return `uses ${image} without a version`;
  return /\d/.test(tag) && !tag.startsWith('latest')
    ? undefined
    : `uses ${image}, a tag that moves`;
}
