import type { ErrorCode } from '@vikrahub/chat-protocol';
import { Counter } from 'prom-client';

const errors = new Counter({
  name: 'chat_errors_total',
  help: 'What was refused or failed, by error code and by where it was asked.',
  labelNames: ['code', 'over'],
});

export function countError(code: ErrorCode, over: 'socket' | 'rest'): void {
  errors.inc({ code, over });
}
