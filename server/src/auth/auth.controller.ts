import { Body, Controller, Get, HttpCode, Ip, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Login, Ticket, TokenPair, User } from '@vikrahub/chat-protocol';
import { Limit } from '../limits/limit.decorator.js';
import { ApiAnswer, ApiBodyOf, ApiErrors } from '../openapi/api.decorators.js';
import { toUser } from '../users/user.entity.js';
import { LoginInput, RefreshInput, RegisterInput } from './auth.input.js';
import { AuthService } from './auth.service.js';
import { JwtGuard } from './jwt.guard.js';
import { Caller, type Principal } from './principal.js';
import { TicketsService } from './tickets.service.js';

@ApiTags('auth')
@Controller('api/auth')
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly tickets: TicketsService,
  ) {}

  @Post('register')
  @Limit('registrations')
  @ApiOperation({
    summary: 'Create an account',
    description: 'Also logs in. `forbidden` when `REGISTRATION` is `closed`.',
  })
  @ApiBodyOf('RegisterBody')
  @ApiAnswer(201, 'Login')
  @ApiErrors('invalid_input', 'forbidden', 'conflict')
  register(@Body() body: RegisterInput, @Ip() address: string): Promise<Login> {
    return this.auth.register(body, address);
  }

  @Post('login')
  @Limit('address')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Log in',
    description:
      'The answer is the same for a wrong password and an unknown user. Failures are limited per account and per network; a network that has signed in to the account before is exempt from the account limit.',
  })
  @ApiBodyOf('LoginBody')
  @ApiAnswer(200, 'Login')
  @ApiErrors('invalid_input', 'unauthorized')
  login(@Body() body: LoginInput, @Ip() address: string): Promise<Login> {
    return this.auth.login(body, address);
  }

  @Post('refresh')
  @Limit('address')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Renew the tokens',
    description:
      'The refresh token is spent by it. For 30 s it gives the same successor again, for an answer that was lost; after that, using it ends its whole family.',
  })
  @ApiBodyOf('RefreshBody')
  @ApiAnswer(200, 'TokenPair')
  @ApiErrors('invalid_input', 'unauthorized')
  refresh(@Body() body: RefreshInput): Promise<TokenPair> {
    return this.auth.refresh(body.refresh);
  }

  @Post('logout')
  @Limit('address')
  @HttpCode(204)
  @ApiOperation({ summary: 'Log out', description: 'The sockets of this login close within 5 s.' })
  @ApiBodyOf('RefreshBody')
  @ApiAnswer(204)
  @ApiErrors('invalid_input', 'unauthorized')
  logout(@Body() body: RefreshInput): Promise<void> {
    return this.auth.logout(body.refresh);
  }

  @Get('me')
  @UseGuards(JwtGuard)
  @ApiBearerAuth()
  @ApiOperation({ summary: "The caller's own account" })
  @ApiAnswer(200, 'User')
  @ApiErrors('unauthorized')
  me(@Caller() caller: Principal): User {
    return toUser(caller.user);
  }

  @Post('ticket')
  @UseGuards(JwtGuard)
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'A ticket for one socket',
    description: 'Good for 30 s and for one use: `ws(s)://host/ws/chat/?ticket=…`.',
  })
  @ApiAnswer(201, 'Ticket')
  @ApiErrors('unauthorized')
  ticket(@Caller() caller: Principal): Promise<Ticket> {
    return this.tickets.issue(caller);
  }
}
