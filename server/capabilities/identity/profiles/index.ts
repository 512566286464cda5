export { nameWrong, personUnknown, zoneWrong } from './faults.ts';
export { readOwn } from './own.ts';
export { addPerson, giveRole, reachPerson, readPeople, roleAssigned } from './people.ts';
export { Language, Me, Name, Person, Zone } from './schemas.ts';
