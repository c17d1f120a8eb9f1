import { hasBidiControl, hasVisibleText } from '../input/text.js';

/** What a host's token says about its user; a field that is not there stays as it is stored. */
export interface ProfileClaims {
  username: string | undefined;
  fullName: string | undefined;
  /** null: the host says that there is none. */
  avatarUrl: string | null | undefined;
  /** Null where the token has no `iat`, or one that is before 1970 or over 60 s ahead: then it may create its user, but not update them. */
  issuedAt: Date | null;
}

const NAME_LENGTH_MAX = 150;
const URL_LENGTH_MAX = 2048;
/** A token from further ahead was made by a wrong clock. */
const AHEAD_MAX_MS = 60_000;
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** What is no text, invisible, or changes the direction of the text around it counts as absent: a host's profile never keeps its user out. */
export function toProfileClaims(
  claims: Readonly<Record<string, unknown>>,
  hostUrl: string | undefined,
): ProfileClaims {
  return {
    username: toName(claims.username),
    fullName: toName(claims.full_name) ?? toName(claims.name),
    avatarUrl: toAvatarUrl(
      claims.avatar_url ?? claims.picture,
      'avatar_url' in claims || 'picture' in claims,
      hostUrl,
    ),
    issuedAt: typeof claims.iat === 'number' ? toDate(claims.iat) : null,
  };
}

function toName(claim: unknown): string | undefined {
  if (typeof claim !== 'string') return undefined;
  const name = [...claim.replace(UNPRINTABLE, '').replace(LONE_SURROGATE, '').trim()]
    .slice(0, NAME_LENGTH_MAX)
    .join('');
  return hasVisibleText(name) && !hasBidiControl(name) ? name : undefined;
}

function toAvatarUrl(
  claim: unknown,
  isGiven: boolean,
  hostUrl: string | undefined,
): string | null | undefined {
  if (isGiven && (claim === null || claim === undefined || claim === '')) return null;
  if (typeof claim !== 'string' || claim.length > URL_LENGTH_MAX || !URL.canParse(claim, hostUrl)) {
    return undefined;
  }
  const url = new URL(claim, hostUrl);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

function toDate(seconds: number): Date | null {
  const isPlausible = seconds >= 0 && seconds * 1000 <= Date.now() + AHEAD_MAX_MS;
  return isPlausible ? new Date(seconds * 1000) : null;
}
