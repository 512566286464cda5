import { fault } from '../../../kernel/faults/fault.ts';

/** 404: no device of one's own has the id. */
export const deviceUnknown = fault('notifications.device_unknown', 404, 'There is no such device');
/** 422: it is no address of a push service, or these are no keys of a browser. */
export const deviceWrong = fault(
  'notifications.device_wrong',
  422,
  'Nothing can be sent to this device',
);
