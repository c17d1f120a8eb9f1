import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  Patch,
  Put,
  Query,
  UseGuards,
} from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { ConversationSettings, DraftPage, StarredPage } from '@vikrahub/chat-protocol';
import { JwtGuard } from '../auth/jwt.guard.js';
import { Caller, type Principal } from '../auth/principal.js';
import { ApiAnswer, ApiBodyOf, ApiErrors } from '../openapi/api.decorators.js';
import { DraftsService } from './drafts.service.js';
import { MarksService } from './marks.service.js';
import { SettingsService } from './settings.service.js';
import {
  ConversationIdInput,
  DraftInput,
  DraftListInput,
  MessageIdInput,
  SettingsInput,
  StarredListInput,
} from './view.input.js';

const CONVERSATION = {
  name: 'id',
  description: 'The conversation id.',
  schema: { type: 'string', format: 'uuid' },
};
const MESSAGE = { name: 'id', description: 'The message id.', schema: { type: 'string', format: 'uuid' } };
const CURSOR = {
  name: 'cursor',
  required: false,
  description: '`next_cursor` of the page before.',
  schema: { type: 'string' },
};

@ApiTags('own view')
@ApiBearerAuth()
@UseGuards(JwtGuard)
@Controller('api/messaging')
export class ViewController {
  constructor(
    private readonly settings: SettingsService,
    private readonly draftsService: DraftsService,
    private readonly marks: MarksService,
  ) {}

  @Patch('conversations/:id/settings')
  @ApiOperation({
    summary: "Change the caller's own settings of a conversation",
    description:
      'Omitted fields keep their value. All devices of the caller are notified; other members are not.',
  })
  @ApiParam(CONVERSATION)
  @ApiBodyOf('ConversationSettingsBody')
  @ApiAnswer(200, 'ConversationSettings')
  @ApiErrors('invalid_input', 'unauthorized', 'not_found', 'conflict')
  changeSettings(
    @Caller() { user }: Principal,
    @Param() { id }: ConversationIdInput,
    @Body() body: SettingsInput,
  ): Promise<ConversationSettings> {
    return this.settings.change(user.id, id, body);
  }

  @Delete('conversations/:id')
  @ApiOperation({
    summary: 'Clear a conversation for the caller',
    description:
      'Everything up to now counts as read and is not shown to the caller any more. The conversation leaves the inbox until something new comes; the other members keep theirs.',
  })
  @ApiParam(CONVERSATION)
  @ApiAnswer(204)
  @ApiErrors('invalid_input', 'unauthorized', 'not_found')
  @HttpCode(HttpStatus.NO_CONTENT)
  clear(@Caller() { user }: Principal, @Param() { id }: ConversationIdInput): Promise<void> {
    return this.settings.clear(user.id, id);
  }

  @Put('conversations/:id/draft')
  @ApiOperation({
    summary: "Keep the caller's draft of a conversation",
    description: 'What was written last counts. All devices of the caller are notified.',
  })
  @ApiParam(CONVERSATION)
  @ApiBodyOf('DraftBody')
  @ApiAnswer(204)
  @ApiErrors('invalid_input', 'unauthorized', 'not_found')
  @HttpCode(HttpStatus.NO_CONTENT)
  putDraft(
    @Caller() { user }: Principal,
    @Param() { id }: ConversationIdInput,
    @Body() body: DraftInput,
  ): Promise<void> {
    return this.draftsService.put(user.id, id, body);
  }

  @Get('drafts')
  @ApiOperation({ summary: "The caller's drafts", description: 'By conversation id, in pages of 50.' })
  @ApiQuery(CURSOR)
  @ApiAnswer(200, 'DraftPage')
  @ApiErrors('invalid_input', 'unauthorized')
  drafts(@Caller() { user }: Principal, @Query() { cursor }: DraftListInput): Promise<DraftPage> {
    return this.draftsService.list(user.id, cursor);
  }

  @Get('starred')
  @ApiOperation({
    summary: 'The messages that the caller has starred',
    description: 'The last one starred first, in pages of 30; without those that were deleted since.',
  })
  @ApiQuery(CURSOR)
  @ApiAnswer(200, 'StarredPage')
  @ApiErrors('invalid_input', 'unauthorized')
  starred(@Caller() { user }: Principal, @Query() { cursor }: StarredListInput): Promise<StarredPage> {
    return this.marks.starred(user.id, cursor);
  }

  @Put('messages/:id/star')
  @ApiOperation({
    summary: 'Star a message',
    description: 'For the caller alone; at most 1,000 messages. All devices of the caller are notified.',
  })
  @ApiParam(MESSAGE)
  @ApiAnswer(204)
  @ApiErrors('invalid_input', 'unauthorized', 'not_found', 'conflict')
  @HttpCode(HttpStatus.NO_CONTENT)
  star(@Caller() { user }: Principal, @Param() { id }: MessageIdInput): Promise<void> {
    return this.marks.star(user.id, id, true);
  }

  @Delete('messages/:id/star')
  @ApiOperation({ summary: 'Take a star back' })
  @ApiParam(MESSAGE)
  @ApiAnswer(204)
  @ApiErrors('invalid_input', 'unauthorized', 'not_found')
  @HttpCode(HttpStatus.NO_CONTENT)
  unstar(@Caller() { user }: Principal, @Param() { id }: MessageIdInput): Promise<void> {
    return this.marks.star(user.id, id, false);
  }
}
