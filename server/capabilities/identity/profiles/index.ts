export { lastAdministrator, nameWrong, personUnknown, zoneWrong } from './faults.ts';
export { beginLeaving, endLeaving } from './leaving.ts';
export { readOwn } from './own.ts';
export {
  addPerson,
  giveRole,
  type NewPerson,
  promoteGuest,
  reachPerson,
  readPeople,
  readReaders,
  roleAssigned,
} from './people.ts';
export { judgeName } from './rules/name.ts';
export { publicPerson } from './rules/person.ts';
export { Language, Me, Name, Person, Zone } from './schemas.ts';
export { searchPeople } from './store.ts';
