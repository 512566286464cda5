import { bind } from '../../../kernel/room/port.ts';
import { room } from '../../../kernel/room/room.ts';
import { linkDoors } from '../doors/index.ts';
import { inspectTicket } from './actions/inspect-ticket.ts';
import { linkProvider } from './actions/link-provider.ts';
import { listLinks } from './actions/list-links.ts';
import { listProviders } from './actions/list-providers.ts';
import { redeemSteamTicket } from './actions/redeem-steam-ticket.ts';
import { redeemTicket } from './actions/redeem-ticket.ts';
import { returnForm } from './actions/return-form.ts';
import { returnVisitor } from './actions/return-visitor.ts';
import { unlinkProvider } from './actions/unlink-provider.ts';
import { visitProvider } from './actions/visit-provider.ts';
import { openDoors, openGameTickets } from './doors/open.ts';
import { doors } from './doors/port.ts';
import { providerLinked, providerUnlinked } from './events.ts';
import { gameTickets } from './games/port.ts';
import { purgeUsedTickets } from './jobs/purge-used-tickets.ts';
import { linkedDoors } from './links.ts';

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
  ],
  tells: [providerLinked, providerUnlinked],
  jobs: [purgeUsedTickets],
  ports: [
    bind(doors, openDoors),
    bind(gameTickets, openGameTickets),
    bind(linkDoors, async () => linkedDoors),
  ],
  keeps: [
    {
      table: 'identity.provider_link',
      person: 'person_id',
      exported: 'the linked accounts: provider, id there, name there, when',
      forgotten: 'deleted',
    },
  ],
});
