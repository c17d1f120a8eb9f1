import { Body, Controller, Get, Patch, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Preferences } from '@vikrahub/chat-protocol';
import { JwtGuard } from '../auth/jwt.guard.js';
import { Caller, type Principal } from '../auth/principal.js';
import { ApiAnswer, ApiBodyOf, ApiErrors } from '../openapi/api.decorators.js';
import { PreferencesService } from './preferences.service.js';
import { PreferencesInput } from './view.input.js';

@ApiTags('users')
@ApiBearerAuth()
@UseGuards(JwtGuard)
@Controller('api/users/me/preferences')
export class PreferencesController {
  constructor(private readonly preferences: PreferencesService) {}

  @Get()
  @ApiOperation({ summary: "The caller's preferences" })
  @ApiAnswer(200, 'Preferences')
  @ApiErrors('unauthorized')
  get(@Caller() { user }: Principal): Promise<Preferences> {
    return this.preferences.get(user.id);
  }

  @Patch()
  @ApiOperation({
    summary: "Change the caller's preferences",
    description: 'Omitted fields keep their value. All devices of the caller are notified.',
  })
  @ApiBodyOf('PreferencesBody')
  @ApiAnswer(200, 'Preferences')
  @ApiErrors('invalid_input', 'unauthorized')
  change(@Caller() { user }: Principal, @Body() body: PreferencesInput): Promise<Preferences> {
    return this.preferences.change(user.id, body);
  }
}
