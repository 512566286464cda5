import type { Device } from './schemas.ts';
import type { DeviceRow } from './store/devices.ts';

/** A device as its person sees it. */
export function viewDevice(row: DeviceRow): Device {
  return {
    id: row.id,
    name: row.name,
    service: row.service,
    madeAt: row.made_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
  };
}
