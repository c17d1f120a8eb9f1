import { type DynamicModule, Module } from '@nestjs/common';
import type { ClientFrameType } from '@vikrahub/chat-protocol';
import { AuthModule } from './auth/auth.module.js';
import { BroadcastModule } from './broadcast/broadcast.module.js';
import { ChatModule } from './chat/chat.module.js';
import type { Config } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { ConversationsModule } from './conversations/conversations.module.js';
import { DatabaseModule } from './database/database.module.js';
import { EditsModule } from './edits/edits.module.js';
import { GroupsModule } from './groups/groups.module.js';
import { HealthModule } from './health/health.module.js';
import { MentionsModule } from './mentions/mentions.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { MetricsModule } from './metrics/metrics.module.js';
import { PresenceModule } from './presence/presence.module.js';
import { ReactionsModule } from './reactions/reactions.module.js';
import { ReceiptsModule } from './receipts/receipts.module.js';
import { ResumeModule } from './resume/resume.module.js';
import { TypingModule } from './typing/typing.module.js';
import { UnreadModule } from './unread/unread.module.js';
import { UsersModule } from './users/users.module.js';
import { ViewModule } from './view/view.module.js';

/** Every frame of the protocol has a handler among the modules below: the start fails otherwise. */
const FRAMES: Record<ClientFrameType, true> = {
  message: true,
  edit: true,
  delete: true,
  react: true,
  read: true,
  delivered: true,
  typing: true,
  presence: true,
  resume: true,
  auth: true,
  ping: true,
};

/** The table of contents. */
@Module({})
export class AppModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        HealthModule,
        DatabaseModule.at(databaseUrl, config.databasePooler),
        AuthModule,
        BroadcastModule,
        ChatModule.expecting(FRAMES),
        UsersModule,
        ConversationsModule,
        GroupsModule,
        MessagesModule,
        ReceiptsModule,
        UnreadModule,
        TypingModule,
        PresenceModule,
        ResumeModule,
        ViewModule,
        MentionsModule,
        EditsModule,
        ReactionsModule,
        MetricsModule,
      ],
    };
  }
}
