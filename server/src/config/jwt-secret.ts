import { join } from 'node:path';
import { makeDirectory } from './directory.js';
import { loadOrMakeKeptSecret } from './kept-secret.js';
import { reasonOf, StartError } from './start-error.js';

const SECRET_BYTES_MIN = 32;

/** Long enough, but known to everyone: from documentation of JWT libraries and from jwt.io. */
const PUBLISHED = [
  'a-string-secret-at-least-256-bits-long',
  'a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long',
  'qwertyuiopasdfghjklzxcvbnm123456',
  'your-256-bit-secret-your-256-bit-secret',
  'your-super-secret-jwt-token-with-at-least-32-characters-long',
];
const PUBLISHED_PREFIX = /^(django-insecure-|change-?me|replace-?me|example)/i;
/** A random secret of 32 bytes has more than this in hex and in base64: below it, it was typed. */
const DIFFERENT_CHARACTERS_MIN = 8;

/** Why a secret must not be used in production; undefined where nothing speaks against it. */
export function findSecretProblem(secret: string): string | undefined {
  if (Buffer.byteLength(secret) < SECRET_BYTES_MIN) return `must have ${SECRET_BYTES_MIN} bytes or more`;
  if (PUBLISHED.includes(secret) || PUBLISHED_PREFIX.test(secret)) return 'is a published example';
  if (new Set(secret).size < DIFFERENT_CHARACTERS_MIN) return 'repeats too few characters';
  return undefined;
}

/** The secret of a server that was given none; kept, so that tokens outlive a restart. */
export function loadOrMakeJwtSecret(dataDir: string): string {
  try {
    makeDirectory(dataDir);
    return loadOrMakeKeptSecret(join(dataDir, 'jwt-secret'));
  } catch (error) {
    throw new StartError(`The data directory ${dataDir} cannot be used: ${reasonOf(error)}.`);
  }
}
