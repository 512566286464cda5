import { fault } from '../../../kernel/faults/fault.ts';

/** 404: no webhook of this house has the id. */
export const webhookUnknown = fault('programs.webhook_unknown', 404, 'There is no such webhook');
/** 404: no delivery of this webhook has the id. */
export const deliveryUnknown = fault('programs.delivery_unknown', 404, 'There is no such delivery');
/** 422: nothing of this kind is told here. */
export const kindUnknown = fault('programs.kind_unknown', 422, 'Nothing of this kind is told here');
/** 422: it is none that we send to. */
export const urlWrong = fault('programs.url_wrong', 422, 'Nothing is sent to this address');
/** 409: remove one first. */
export const webhooksTooMany = fault(
  'programs.webhooks_too_many',
  409,
  'There are too many webhooks',
);
