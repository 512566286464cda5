import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { clientOf, type Client } from '../../testing/client.ts';
import type { AnyAction } from '../action/action.ts';
import { ROLES, type Role } from '../action/permission.ts';
import { Type } from '../action/schema.ts';
import { authentication, type Authentication } from '../http/authentication.ts';
import { bind } from '../room/port.ts';
import type { Room } from '../room/room.ts';
import { openTestHouse, type TestHouse, type TestHouseOptions } from './test-house.ts';

/** Believes whatever a token says: `<role>.<person id>`. Who may be who is not what the kernel decides. */
export const believing: Authentication = {
  async verify(token) {
    const [word = '', id = ''] = token.split('.');
    const role = ROLES.find((each) => each === word);
    return role && id !== '' ? { kind: 'person', id, role, sessionId: id } : null;
  },
  holds: async () => true,
};

/** A limit no test comes near. */
export const FREE = { max: 1000, windowS: 60, by: 'person' } as const;

/** What an action of a test need not say. */
export const PLAIN = {
  summary: 'a test',
  method: 'GET',
  permission: 'anyone',
  limit: FREE,
  output: Type.Unknown(),
} as const;

/** A house with one small room, made in the test. */
export interface SmallHouse extends TestHouse {
  nobody: Client;
  person(role?: Role, id?: string): Client & { id: string };
}

/** Opens a house with a room of these actions, and of whatever else `more` brings. */
export async function openSmallHouse(
  actions: AnyAction[],
  more: Partial<Room> = {},
  options: Partial<TestHouseOptions> = {},
): Promise<SmallHouse> {
  const room: Room = {
    name: 'small.things',
    says: 'a room of a test',
    folder: import.meta.dirname,
    needs: [],
    actions,
    ports: [bind(authentication, async () => believing)],
    ...more,
  };
  const test = await openTestHouse({ ground: inject('ground'), rooms: [room], ...options });
  return {
    ...test,
    nobody: clientOf(test.door, async () => null),
    person(role = 'member', id = randomUUID()) {
      return { id, ...clientOf(test.door, async () => `${role}.${id}`) };
    },
  };
}
