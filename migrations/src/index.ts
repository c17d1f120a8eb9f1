import { Foundation1760000000000 } from './1760000000000-foundation.js';
import { ConversationsChangedAt1760000100000 } from './1760000100000-conversations-changed-at.js';
import { MembersRev1760000200000 } from './1760000200000-members-rev.js';
import { MessagesDeleted1760000300000 } from './1760000300000-messages-deleted.js';
import { RefreshSuccessor1760000400000 } from './1760000400000-refresh-successor.js';
import { UsersLook1760000500000 } from './1760000500000-users-look.js';
import { LoginsNetwork1760000600000 } from './1760000600000-logins-network.js';
import { OwnView1760000700000 } from './1760000700000-own-view.js';
import { Jobs1760000900000 } from './1760000900000-jobs.js';
import { Bucket1760001000000 } from './1760001000000-bucket.js';
import { MembersJoined1760001100000 } from './1760001100000-members-joined.js';
import { Mentions1760001200000 } from './1760001200000-mentions.js';
import { Edits1760001300000 } from './1760001300000-edits.js';
import { Reactions1760001400000 } from './1760001400000-reactions.js';
import { SearchWords1760001500000 } from './1760001500000-search-words.js';
import { Presence1760001600000 } from './1760001600000-presence.js';
import { OwnMarks1760001700000 } from './1760001700000-own-marks.js';

export { toNameWords, toSearchWords } from './search-words.js';

/** In the order in which they run. Append only. */
export const migrations = [
  Foundation1760000000000,
  ConversationsChangedAt1760000100000,
  MembersRev1760000200000,
  MessagesDeleted1760000300000,
  RefreshSuccessor1760000400000,
  UsersLook1760000500000,
  LoginsNetwork1760000600000,
  OwnView1760000700000,
  Jobs1760000900000,
  Bucket1760001000000,
  MembersJoined1760001100000,
  Mentions1760001200000,
  Edits1760001300000,
  Reactions1760001400000,
  SearchWords1760001500000,
  Presence1760001600000,
  OwnMarks1760001700000,
];
