/** A file that was dropped or chosen, by its name with the folders it is in. */
export interface Dropped {
  name: string;
  file: File;
}

/** What an import reads: charts, archives of charts, and sound files. */
const READ = /\.(json|osu|osz|olz|sm|ssc|smzip|zip|ogg|oga|mp3|wav|m4a|mp4)$/i;

/** Files that were chosen, and of these only those that an import reads. */
export function chosenFiles(files: Iterable<File>): Dropped[] {
  return [...files]
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
    .filter(({ name }) => READ.test(name));
}

/** Files that were dropped, folders walked through. Call it at once: the browser forgets them soon. */
export async function droppedFiles(transfer: DataTransfer): Promise<Dropped[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.every((entry) => entry === null)) return chosenFiles(transfer.files);
  const found = await Promise.all(entries.flatMap((entry) => (entry ? [walk(entry)] : [])));
  return found.flat().filter(({ name }) => READ.test(name));
}

async function walk(entry: FileSystemEntry): Promise<Dropped[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ name: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Dropped[] = [];
  // A browser gives a folder a hundred entries at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await walk(each)));
  }
}
