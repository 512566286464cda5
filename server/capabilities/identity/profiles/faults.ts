import { fault } from '../../../kernel/faults/fault.ts';

/** 404: nobody has this id. */
export const personUnknown = fault('identity.person_unknown', 404, 'Nobody has this id');
/** 422: the name cannot be shown to others. */
export const nameWrong = fault('identity.name_wrong', 422, 'This name cannot be used');
/** 422: no such IANA time zone. */
export const zoneWrong = fault('identity.zone_wrong', 422, 'This time zone is not known');
/** 409: the last administrator would lock everybody out. */
export const lastAdministrator = fault(
  'identity.last_administrator',
  409,
  'Somebody must stay administrator',
);
