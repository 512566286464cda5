import { keyboard } from '$lib/kernel/keyboard/keyboard.ts';
import type { Shortcut } from '$lib/kernel/keyboard/keymap.ts';
import { m } from '$lib/paraglide/messages.js';
import type { Editor } from './editor.svelte.ts';
import type { Playback } from './playback.svelte.ts';
import { mirrorTurns } from './rules/edit-line.ts';
import { countMax, quantiseNotes, reverseNotes } from './rules/edit-notes.ts';
import { spanOf } from './rules/scene.ts';

const ZOOM = 1.5;
/** How far an arrow turns the chosen keyframes, in degrees. */
const TURN_DEG = 15;

/** What keys do that is not the editor's own. */
export interface Commands {
  save: () => void;
  test: () => void;
}

/** Keys of the editor, until the returned function is called; `?` lists them. */
export function bindEditorKeys(editor: Editor, playback: Playback, commands: Commands): () => void {
  const marked = markedKeys(editor, playback, commands);
  const forget = keyboard.add(...letterKeys(editor, commands), ...marked);
  const byKeys = new Map(marked.map(({ keys, run }) => [keys, run]));
  const onKeyDown = (stroke: KeyboardEvent) => {
    const run = byKeys.get(nameOf(stroke));
    if (run === undefined || isElsewhere(stroke)) return;
    stroke.preventDefault();
    run();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => {
    forget();
    window.removeEventListener('keydown', onKeyDown);
  };
}

/** Keys that type something: the keyboard of the house runs them. */
function letterKeys(editor: Editor, { test }: Commands): Shortcut[] {
  const span = () => spanOf(editor.scene.chosen) ?? { fromMs: 0, toMs: editor.lengthMs };
  const add = (count: number) => {
    if (count <= countMax(editor.scene.sketch)) editor.addAtPlayhead(count);
  };
  return [
    { keys: 'n', says: m.editor_tool_note, run: () => (editor.tool = 'note') },
    { keys: 'v', says: m.editor_tool_select, run: () => (editor.tool = 'select') },
    ...[1, 2, 3, 4].map((count) => ({
      keys: String(count),
      says: () => m.editor_add_count({ count }),
      run: () => add(count),
    })),
    { keys: ',', says: m.editor_note_before, run: () => editor.chooseNext(-1) },
    { keys: '.', says: m.editor_note_after, run: () => editor.chooseNext(1) },
    { keys: '<', says: m.editor_key_earlier, run: () => editor.nudge(-1) },
    { keys: '>', says: m.editor_key_later, run: () => editor.nudge(1) },
    { keys: '[', says: m.editor_key_shorter, run: () => editor.stretch(-1) },
    { keys: ']', says: m.editor_key_longer, run: () => editor.stretch(1) },
    {
      keys: 'q',
      says: m.editor_quantise,
      run: () => editor.edit((scene) => quantiseNotes(scene, editor.snap)),
    },
    { keys: 'r', says: m.editor_reverse, run: () => editor.edit(reverseNotes) },
    {
      keys: 'm',
      says: m.editor_mirror,
      run: () => editor.edit((scene) => mirrorTurns(scene, span().fromMs, span().toMs)),
    },
    { keys: 't', says: m.editor_test, run: test },
    { keys: '+', says: m.editor_closer, run: () => editor.zoom(1 / ZOOM) },
    { keys: '-', says: m.editor_further, run: () => editor.zoom(ZOOM) },
    { keys: 'Escape', says: m.editor_key_none, run: () => editor.choose({}) },
  ];
}

/** Keys that type nothing, and those with Ctrl: of the house's keyboard they only stand in the list. */
function markedKeys(editor: Editor, playback: Playback, { save }: Commands): Shortcut[] {
  const step = (direction: 1 | -1) => playback.goTo(editor.next(editor.atMs, direction));
  return [
    { keys: 'Space', says: m.editor_key_play, run: playback.toggle },
    { keys: '←', says: m.editor_step_back, run: () => step(-1) },
    { keys: '→', says: m.editor_step_on, run: () => step(1) },
    { keys: '↑', says: m.editor_key_more, run: () => editor.lift(1, TURN_DEG) },
    { keys: '↓', says: m.editor_key_less, run: () => editor.lift(-1, TURN_DEG) },
    { keys: 'Home', says: m.editor_to_start, run: () => playback.goTo(0) },
    { keys: 'End', says: m.editor_to_end, run: () => playback.goTo(editor.lengthMs) },
    { keys: 'Delete', says: m.editor_remove, run: editor.remove },
    { keys: 'Ctrl+Z', says: m.editor_undo, run: editor.undo },
    { keys: 'Ctrl+Y', says: m.editor_redo, run: editor.redo },
    { keys: 'Ctrl+A', says: m.editor_key_all, run: editor.chooseAll },
    { keys: 'Ctrl+C', says: m.editor_copy, run: editor.copy },
    { keys: 'Ctrl+X', says: m.editor_key_cut, run: editor.cut },
    { keys: 'Ctrl+V', says: m.editor_paste, run: editor.paste },
    { keys: 'Ctrl+S', says: m.editor_save, run: save },
  ];
}

const NAMES: Record<string, string> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Backspace: 'Delete',
};

/** A stroke as the list writes it. Letters by their place, whatever layout is on. */
function nameOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  if (altKey) return '';
  if (!ctrlKey && !metaKey) return NAMES[key] ?? key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1] ?? '';
  // The other way to do again, as on a Mac.
  return letter === 'Z' && shiftKey ? 'Ctrl+Y' : `Ctrl+${letter}`;
}

/** In a dialog or a field keys mean what they mean there, and so does space on a button. */
function isElsewhere({ target, key, ctrlKey, metaKey, code }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog') !== null) return true;
  const saves = (ctrlKey || metaKey) && code === 'KeyS';
  if (target.closest('input, select, textarea') !== null) return !saves;
  return key === ' ' && target.closest('button, a, summary') !== null;
}
