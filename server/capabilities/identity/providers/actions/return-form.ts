import { action } from '../../../../kernel/action/action.ts';
import { strict } from '../../../../kernel/action/schema.ts';
import { providerUnknown } from '../faults.ts';
import { callbackOf } from '../flow.ts';
import { FORM_BYTES_MAX, TRAVEL_LIMIT } from '../limits.ts';
import { answerOf, wrapForm } from '../returning.ts';
import { Answer, Location, Provider } from '../schemas.ts';
import { reachDoor } from '../travel.ts';

/**
 * The way back from a provider that lets the browser post it (Apple). Believes nothing and does nothing:
 * the browser is sent to the other way back, where its cookie tells whether it set out from here.
 */
export const returnForm = action({
  operation: 'identity.providers.returnForm',
  summary: 'Come back from a provider by a form (`response_mode=form_post`)',
  method: 'POST',
  path: '/identity/providers/:provider/callback',
  permission: 'anyone',
  limit: TRAVEL_LIMIT,
  params: strict({ provider: Provider }),
  body: Answer,
  bodyFormat: 'form',
  bodyBytesMax: FORM_BYTES_MAX,
  output: Location,
  status: 303,
  faults: [providerUnknown],
  async run(ctx, input) {
    const { name } = reachDoor(ctx, input.provider);
    const form = wrapForm(ctx, name, answerOf(input));
    return { location: `${callbackOf(ctx, name)}?${form}`, flow: null };
  },
  wire(output, wire) {
    wire.redirect(output.location);
    return output;
  },
});
