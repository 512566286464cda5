// What waits on every page without being part of its first paint, as one: each import of the layout's
// own would cost the shell a list of all that it needs.
import '$lib/apps/problem-words.ts';
import '$lib/capabilities/identity/field-words.ts';
import '@fontsource-variable/noto-sans-kr/index.css';

export { default as Bell } from '$lib/capabilities/notifications/Bell.svelte';
export { default as Behind } from './Behind.svelte';
