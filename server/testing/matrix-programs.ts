import { makeServiceToken } from '../capabilities/programs/tokens/index.ts';
import type { Fixture, World } from './matrix-fixture.ts';
import { playOf } from './plays.ts';

const KINDS = ['rhythm.record.set'];
const OPERATIONS = ['rhythm.plays.relayPlay'];
const plain: Fixture = {};

/** A new webhook. A house has only so many: when it is full, those of earlier tries make room. */
async function freshWebhook({ visit }: World): Promise<string> {
  const { client } = await visit('administrator');
  const body = { name: 'one', url: 'https://game.example/hook', kinds: KINDS };
  const made = await client.post('/api/programs/webhooks', body);
  if (made.status === 201) return made.body.id;
  const { items } = (await client.get('/api/programs/webhooks')).body as {
    items: { id: string }[];
  };
  for (const { id } of items) await client.delete(`/api/programs/webhooks/${id}`);
  return (await client.post('/api/programs/webhooks', body)).body.id;
}

async function freshDelivery(world: World) {
  const webhookId = await freshWebhook(world);
  const { client } = await world.visit('administrator');
  await client.post(`/api/programs/webhooks/${webhookId}/trials`);
  const { body } = await client.get(`/api/programs/webhooks/${webhookId}/deliveries`);
  return { webhookId, deliveryId: String(body.items[0].id) };
}

const ofWebhook: Fixture = {
  request: async (world) => ({ params: { webhookId: await freshWebhook(world) } }),
};

/** How the addresses for programs are tried. */
export const programFixtures: Record<string, Fixture> = {
  'programs.tokens.listTokens': plain,
  'programs.tokens.listOperations': plain,
  'programs.tokens.makeToken': {
    request: async () => ({ body: { name: 'one', operations: OPERATIONS } }),
  },
  'programs.tokens.revokeToken': {
    async request({ madang }) {
      const ctx = madang.house.context('matrix');
      const wanted = { name: 'one', operations: OPERATIONS, expiresAt: null };
      return { params: { tokenId: (await makeServiceToken(ctx, wanted)).row.id } };
    },
  },
  'programs.webhooks.listWebhooks': plain,
  'programs.webhooks.listKinds': plain,
  'programs.webhooks.makeWebhook': {
    request: async () => ({
      body: { name: 'one', url: 'https://game.example/hook', kinds: KINDS },
    }),
  },
  'programs.webhooks.changeWebhook': {
    request: async (world) => ({
      params: { webhookId: await freshWebhook(world) },
      body: { paused: true },
    }),
  },
  'programs.webhooks.removeWebhook': ofWebhook,
  'programs.webhooks.tryWebhook': ofWebhook,
  'programs.webhooks.listDeliveries': ofWebhook,
  'programs.webhooks.sendAgain': {
    request: async (world) => ({ params: await freshDelivery(world) }),
  },
  'rhythm.plays.relayPlay': {
    async request({ chart, visit }) {
      const { id } = await visit('owner');
      return { body: { ...playOf(chart, 'easy'), playerId: id } };
    },
  },
};
