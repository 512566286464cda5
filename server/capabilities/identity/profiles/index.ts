export { nameWrong, zoneWrong } from './faults.ts';
export { readOwn } from './own.ts';
export { addPerson, giveRole, promoteGuest, reachPerson, readPeople } from './people.ts';
export { Language, Me, Name, Person, Zone } from './schemas.ts';
