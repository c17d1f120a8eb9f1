import { join } from 'node:path';
import { makeDirectory } from './directory.js';
import { loadOrMakeKeptSecret } from './kept-secret.js';
import { StartError } from './start-error.js';
import { reasonOf } from '../errors/reason-of.js';

const SECRET_BYTES_MIN = 32;

/** Long enough, but known to everyone: from documentation of JWT libraries, from jwt.io, and from this repository. */
const PUBLISHED = [
  'a-string-secret-at-least-256-bits-long',
  'a-valid-string-secret-that-is-at-least-512-bits-long-which-is-very-long',
  'mJ3n2oB0m0Zy0w3oYv8m1q3m4l2c6sTqz8Zk0s1x2Yc',
  'qwertyuiopasdfghjklzxcvbnm123456',
  'your-256-bit-secret-your-256-bit-secret',
  'your-super-secret-jwt-token-with-at-least-32-characters-long',
];
/** No random secret has one of these words in it. */
const TYPED = /secret|passw|change.?me|replace|example|insecure|default|placeholder|for-tests|trying/i;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Of lower-case letters and separators, which are less than half of random text. */
const WORDS_SHARE_MAX = 0.8;
/** A random secret of 32 bytes has more than this in hex and in base64: below it, it was typed. */
const DIFFERENT_CHARACTERS_MIN = 8;
/** In 32 random bytes, in hex or base64, no part comes again that is so long. */
const REPEATED_LENGTH = 8;
/** Of neighbours that follow each other, as in `abc`, `321` or `aaa`, random text has a fifth at most. */
const SEQUENTIAL_SHARE_MAX = 0.45;

/** Why a secret must not be used in production; undefined where nothing speaks against it. */
export function findSecretProblem(secret: string): string | undefined {
  if (Buffer.byteLength(secret) < SECRET_BYTES_MIN) return `must have ${SECRET_BYTES_MIN} bytes or more`;
  if (PUBLISHED.includes(secret) || TYPED.test(secret)) return 'is a published example';
  if (new Set(secret).size < DIFFERENT_CHARACTERS_MIN) return 'repeats too few characters';
  if (hasPattern(secret)) return 'follows a pattern: make a random one with openssl rand -base64 48';
  return undefined;
}

function hasPattern(secret: string): boolean {
  return (
    UUID.test(secret) ||
    wordsShare(secret) > WORDS_SHARE_MAX ||
    repeatsItself(secret) ||
    sequentialShare(secret) > SEQUENTIAL_SHARE_MAX
  );
}

function wordsShare(secret: string): number {
  return secret.replace(/[^a-z\-_ .:/]/g, '').length / secret.length;
}

function repeatsItself(secret: string): boolean {
  for (let at = 0; at + 2 * REPEATED_LENGTH <= secret.length; at += 1) {
    if (secret.includes(secret.slice(at, at + REPEATED_LENGTH), at + REPEATED_LENGTH)) return true;
  }
  return false;
}

function sequentialShare(secret: string): number {
  let count = 0;
  for (let at = 1; at < secret.length; at += 1) {
    if (Math.abs(secret.charCodeAt(at) - secret.charCodeAt(at - 1)) <= 1) count += 1;
  }
  return count / (secret.length - 1);
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
