import { ArrayMaxSize } from 'class-validator';
import type { FrameBody } from '../chat/on-frame.js';
import { IsUserIds } from '../input/decorators.js';
import { WATCHED_MAX } from './watchers.js';

export class WatchPresenceInput implements FrameBody<'presence'> {
  @IsUserIds()
  @ArrayMaxSize(WATCHED_MAX)
  user_ids: string[];
}
