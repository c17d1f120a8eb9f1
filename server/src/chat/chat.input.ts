import { IsString, Length } from 'class-validator';
import type { FrameBody } from './on-frame.js';

export class AuthInput implements FrameBody<'auth'> {
  @IsString()
  @Length(1, 8192)
  token: string;
}

export class PingInput implements FrameBody<'ping'> {}
