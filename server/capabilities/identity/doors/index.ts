export { closeDoor, closeOtherDoors, linkDoors, passkeyDoors } from './doors.ts';
export type { DoorKind } from './doors.ts';
export { lastDoor } from './faults.ts';
