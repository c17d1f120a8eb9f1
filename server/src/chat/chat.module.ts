import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { ClientFrameType } from '@vikrahub/chat-protocol';
import { AuthModule } from '../auth/auth.module.js';
import { LimitsModule } from '../limits/limits.module.js';
import { ChatGateway } from './chat.gateway.js';
import { EXPECTED_FRAMES, FrameDispatcher } from './frame-dispatcher.js';
import { Sessions } from './sessions.js';

@Module({})
export class ChatModule {
  /** `frames` lists what the protocol knows, so that the start fails where a handler is missing. */
  static expecting(frames: Record<ClientFrameType, true>): DynamicModule {
    return {
      module: ChatModule,
      global: true,
      imports: [DiscoveryModule, AuthModule, LimitsModule],
      providers: [
        { provide: EXPECTED_FRAMES, useValue: Object.keys(frames) },
        FrameDispatcher,
        Sessions,
        ChatGateway,
      ],
      exports: [Sessions],
    };
  }
}
