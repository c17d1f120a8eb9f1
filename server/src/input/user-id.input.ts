import { IsUserId } from './decorators.js';

/** The `user_id` of a path. */
export class UserIdInput {
  @IsUserId()
  user_id: string;
}
