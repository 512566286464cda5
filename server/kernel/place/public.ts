import { BlockList, isIP } from 'node:net';

/** Networks that are nowhere on the map: loopback, private, link-local, carrier NAT, documentation, multicast. */
const NOWHERE: [network: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 127],
  ['64:ff9b:1::', 48],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];

const nowhere = new BlockList();
for (const [network, bits] of NOWHERE) {
  nowhere.addSubnet(network, bits, isIP(network) === 4 ? 'ipv4' : 'ipv6');
}

/** An address as the tables know it, or null for one that is on no map: private, or none at all. */
export function publicAddress(address: string): string | null {
  const plain = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address;
  const family = isIP(plain);
  if (family === 0 || plain.includes('%')) return null;
  return nowhere.check(plain, family === 4 ? 'ipv4' : 'ipv6') ? null : plain;
}
