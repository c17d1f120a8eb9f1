import { Injectable, Logger } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Config } from '../config/config.js';
import { reasonOf } from '../errors/reason-of.js';
import { ChatError } from '../errors/chat-error.js';
import { parseUserId } from '../input/user-id.js';

const ANSWER_MAX_MS = 2000;
const ANSWER_BYTES_MAX = 64 * 1024;
/** How long nobody asks again about an id that the host site does not know. */
const MISSING_MS = 60_000;
const MISSING_MAX = 10_000;
/** A host site that hangs holds no more than so many questions. */
const ASKING_MAX = 50;
const RETRY_AFTER_MS = 2000;

export type HostUser = Readonly<Record<string, unknown>>;

/** Asks the host site about people who have never come: `USER_LOOKUP_URL`. */
@Injectable()
export class UserLookup {
  private readonly logger = new Logger(UserLookup.name);
  private readonly asking = new Map<string, Promise<HostUser | undefined>>();
  private readonly missing = new LRUCache<string, true>({ max: MISSING_MAX, ttl: MISSING_MS });

  constructor(private readonly config: Config) {}

  /** What the host site says of somebody; undefined where it knows nobody of that id. Throws `unavailable`. */
  find(id: string): Promise<HostUser | undefined> {
    const { userLookup } = this.config;
    if (!userLookup || !isPathSegment(id) || this.missing.has(id)) return Promise.resolve(undefined);
    const running = this.asking.get(id);
    if (running) return running;
    if (this.asking.size >= ASKING_MAX) return Promise.reject(noAnswer());
    const answer = this.ask(id, userLookup).finally(() => this.asking.delete(id));
    this.asking.set(id, answer);
    return answer;
  }

  private async ask(
    id: string,
    { url, key }: NonNullable<Config['userLookup']>,
  ): Promise<HostUser | undefined> {
    try {
      const response = await fetch(url.replace('{id}', encodeURIComponent(id)), {
        headers: {
          accept: 'application/json',
          ...(key !== undefined && { authorization: `Api-Key ${key}` }),
        },
        // The key is for this address alone.
        redirect: 'manual',
        signal: AbortSignal.timeout(ANSWER_MAX_MS),
      });
      if (response.status === 404) {
        await response.body?.cancel();
        this.missing.set(id, true);
        return undefined;
      }
      if (response.status !== 200) {
        await response.body?.cancel();
        throw new Error(`it answered with ${response.status}`);
      }
      return toHostUser(await readText(response), id);
    } catch (error) {
      this.logger.warn(`USER_LOOKUP_URL gave no usable answer: ${reasonOf(error)}`);
      throw noAnswer();
    }
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > ANSWER_BYTES_MAX) throw new Error(`it is larger than ${ANSWER_BYTES_MAX} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function toHostUser(text: string, id: string): HostUser {
  let user: unknown;
  try {
    user = JSON.parse(text);
  } catch {
    throw new Error('it is no JSON');
  }
  if (typeof user !== 'object' || user === null || !('id' in user) || parseUserId(user.id) !== id) {
    throw new Error('it is about another id');
  }
  return user as HostUser;
}

function isPathSegment(id: string): boolean {
  return id !== '.' && id !== '..' && !/[/\\]/.test(id);
}

function noAnswer(): ChatError {
  return new ChatError('unavailable', 'The host site could not be asked who this is: try again shortly.', {
    retryAfterMs: RETRY_AFTER_MS,
  });
}
