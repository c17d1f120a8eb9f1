import { SetMetadata } from '@nestjs/common';
import type { LimitName } from './rate-limits.js';

export const LIMIT = 'chat:limit';

/** Which bucket a REST call draws from, where it is not `calls`. `none` is for probes, which cost next to nothing. */
export function Limit(name: LimitName | 'none'): MethodDecorator & ClassDecorator {
  return SetMetadata(LIMIT, name);
}
