import { bind } from '../../../kernel/room/port.ts';
import { room } from '../../../kernel/room/room.ts';
import { addDevice } from './actions/add-device.ts';
import { listDevices } from './actions/list-devices.ts';
import { readPushKey } from './actions/read-push-key.ts';
import { removeDevice } from './actions/remove-device.ts';
import { nudgeWaiting } from './jobs/nudge-waiting.ts';
import { purgeDevices } from './jobs/purge-devices.ts';
import { sendWaiting } from './jobs/send-waiting.ts';
import { followPushKey, pushKey } from './push-key.ts';
import { onQuietChanged } from './listeners/on-quiet-changed.ts';

export const devices = room({
  name: 'notifications.devices',
  says: 'The browsers and phones that are told news by web push',
  folder: import.meta.dirname,
  needs: ['identity.profiles', 'identity.sessions', 'notifications.preferences'],
  actions: [readPushKey, listDevices, addDevice, removeDevice],
  listeners: [onQuietChanged],
  jobs: [sendWaiting, nudgeWaiting, purgeDevices],
  ports: [bind(pushKey, (config) => followPushKey(config.secretsDir))],
  keeps: [
    {
      table: 'notifications.device',
      person: 'person_id',
      exported: 'which devices are told their news, since when, by which push service',
      omit: ['session_id', 'address_hash', 'sealed'],
      forgotten: 'deleted',
    },
    {
      table: 'notifications.push',
      person: 'person_id',
      exported: 'nothing: what is on its way to a device stands in the inbox',
      forgotten: 'deleted',
    },
  ],
});
