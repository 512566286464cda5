/** Where an export's archive stands in the storage. */
export function archiveKey(exportId: string): string {
  return `exports/${exportId}.zip`;
}
