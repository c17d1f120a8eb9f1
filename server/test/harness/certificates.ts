import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDirectory } from './node.js';

export interface Certificates {
  /** Of the authority that signed `cert`. */
  ca: string;
  cert: string;
  key: string;
  /** Of an authority that signed nothing. */
  otherCa: string;
}

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
const LIFETIME = ['-days', '2'];

/** Files made by openssl: a certificate for that name, good for two days. */
export function createCertificates(name: string): Certificates {
  const cwd = createDirectory();
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd, stdio: 'pipe' });
  for (const ca of ['ca', 'other']) {
    const files = ['-keyout', `${ca}.key`, '-out', `${ca}.pem`];
    openssl('req', '-x509', ...KEY, ...LIFETIME, ...files, '-subj', `/CN=chat test ${ca}`);
  }
  writeFileSync(join(cwd, 'names'), `subjectAltName=DNS:${name}\n`);
  openssl('req', ...KEY, '-keyout', 'server.key', '-out', 'server.csr', '-subj', `/CN=${name}`);
  const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'];
  openssl('x509', '-req', '-in', 'server.csr', ...by, ...LIFETIME, '-extfile', 'names', '-out', 'server.pem');
  return {
    ca: join(cwd, 'ca.pem'),
    otherCa: join(cwd, 'other.pem'),
    cert: join(cwd, 'server.pem'),
    key: join(cwd, 'server.key'),
  };
}
