import { room } from '../../../kernel/room/room.ts';
import { beginProof } from './actions/begin-proof.ts';
import { inspectTicket } from './actions/inspect-ticket.ts';
import { linkProvider } from './actions/link-provider.ts';
import { listLinks } from './actions/list-links.ts';
import { listProviders } from './actions/list-providers.ts';
import { proveLink } from './actions/prove-link.ts';
import { redeemSteamTicket } from './actions/redeem-steam-ticket.ts';
import { redeemTicket } from './actions/redeem-ticket.ts';
import { returnForm } from './actions/return-form.ts';
import { returnVisitor } from './actions/return-visitor.ts';
import { unlinkProvider } from './actions/unlink-provider.ts';
import { visitProvider } from './actions/visit-provider.ts';
import { providerLinked, providerUnlinked } from './events.ts';
import { purgeUsedTickets } from './jobs/purge-used-tickets.ts';
import { ports } from './ports.ts';

export const providers = room({
  name: 'identity.providers',
  says: 'Accounts elsewhere (Google, Apple, Kakao, Naver, Steam, OpenID) that sign people in',
  folder: import.meta.dirname,
  needs: [
    'identity.accounts',
    'identity.doors',
    'identity.factors',
    'identity.passwords',
    'identity.profiles',
    'identity.sessions',
  ],
  actions: [
    listProviders,
    visitProvider,
    returnVisitor,
    returnForm,
    redeemTicket,
    inspectTicket,
    redeemSteamTicket,
    listLinks,
    linkProvider,
    unlinkProvider,
    beginProof,
    proveLink,
  ],
  tells: [providerLinked, providerUnlinked],
  jobs: [purgeUsedTickets],
  ports,
  keeps: [
    {
      table: 'identity.provider_link',
      person: 'person_id',
      exported: 'the linked accounts: provider, id there, name there, when',
      forgotten: 'deleted',
    },
  ],
});
