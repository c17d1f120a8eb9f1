import { isIPv4, isIPv6 } from 'node:net';
import proxyAddress from 'proxy-addr';
import type { Config } from '../config/config.js';

/** Whether what the address `hop` proxies in front says in `X-Forwarded-For` counts. */
export type Trust = (address: string, hop: number) => boolean;

/** `TRUST_PROXY`, for Express and for upgrades. */
export function toTrust(setting: Config['trustProxy']): Trust {
  switch (setting.kind) {
    case 'nobody':
      return () => false;
    case 'hops':
      return (_address, hop) => hop < setting.count;
    case 'subnets':
      return proxyAddress.compile(setting.list);
    default:
      return setting satisfies never;
  }
}

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Whom an address stands for: an IPv4 address alone, an IPv6 address with the /64 that its owner chooses from. */
export function toNetwork(address: string): string {
  const [, mapped] = MAPPED.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  const [bare = ''] = address.split('%');
  // What a proxy passed on that is no address may be of any length.
  if (!isIPv6(bare)) return isIPv4(bare) ? bare : 'unknown';
  // As URLs write it: lower case, without leading zeros, IPv4 at the end in hexadecimal.
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
