import { wordOffers } from '$lib/capabilities/programs/offers.ts';
import { m } from '$lib/paraglide/messages.js';

wordOffers({
  'rhythm.plays.relayPlay': m.offer_relay_play,
  'rhythm.record.set': m.offer_record_set,
});
