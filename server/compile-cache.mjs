// Given to Node by --import, before the first module: compiled code is kept beside the installed
// packages, trusted as they are, from one start to the next. A warm start then loads no TypeScript
// compiler, which would cost a third of its time and stay in memory; that is why this file is JavaScript.
// Where the folder cannot be written, the house starts all the same.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/madang', import.meta.url)));
