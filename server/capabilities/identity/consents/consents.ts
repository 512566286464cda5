import type { Context } from '../../../kernel/context/context.ts';
import { DOCUMENT_NAMES, DOCUMENTS, type DocumentName, documents } from './documents/port.ts';
import { standingOf } from './rules/standing.ts';
import { findLatest, insertConsents, type ConsentRow } from './store.ts';

/**
 * Notes that a person who comes in for the first time agrees to all that is required, in the versions
 * of now: the page they came in by links to them. Part of the transaction that opens the account.
 */
export async function agreeToRequired(ctx: Context, personId: string): Promise<void> {
  const required = DOCUMENT_NAMES.filter((name) => DOCUMENTS[name].required);
  await insertConsents(
    ctx.db,
    required.map((name) => consentOf(ctx, personId, name, true)),
  );
}

/** Whether a person agrees to the version of a document that holds today. */
export async function agreesTo(
  ctx: Context,
  personId: string,
  name: DocumentName,
): Promise<boolean> {
  const latest = (await findLatest(ctx.db, personId)).get(name) ?? null;
  return standingOf(factsOf(ctx, name), latest).given;
}

/** What is known of a document without reading it. */
export function factsOf(ctx: Context, name: DocumentName): { required: boolean; version: string } {
  return { required: DOCUMENTS[name].required, version: ctx.port(documents).current(name) };
}

/** A line of the history about now and here. */
export function consentOf(
  ctx: Context,
  personId: string,
  name: DocumentName,
  given: boolean,
): ConsentRow {
  const { address, agent } = ctx.caller;
  const { version } = factsOf(ctx, name);
  const id = ctx.newId();
  return { id, person_id: personId, document: name, version, given, address, agent, at: ctx.now };
}
