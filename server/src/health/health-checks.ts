import { Injectable, Logger } from '@nestjs/common';
import type { Health } from '@vikrahub/chat-protocol';
import { reasonOf } from '../errors/reason-of.js';

/** Below the five seconds within which `ready` has to answer. */
const CHECK_TIMEOUT_MS = 4000;

interface HealthCheck {
  name: string;
  /** Without it the server cannot work; without the others it works with less. */
  required: boolean;
  check: () => Promise<void>;
}

/** What the server leans on. Whoever owns a connection registers how to ask whether it answers. */
@Injectable()
export class HealthChecks {
  private readonly logger = new Logger(HealthChecks.name);
  private readonly checks: HealthCheck[] = [];
  private running: Promise<Health> | undefined;

  register(name: string, required: boolean, check: () => Promise<void>): void {
    this.checks.push({ name, required, check });
  }

  /** Callers at the same time share one round, so that probes cannot pile up on something that hangs. */
  run(): Promise<Health> {
    this.running ??= this.runAll().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async runAll(): Promise<Health> {
    const results = await Promise.all(
      this.checks.map(async (check) => ({ check, up: await this.isUp(check) })),
    );
    const down = results.filter(({ up }) => !up).map(({ check }) => check);
    return {
      status: down.length === 0 ? 'ok' : down.some(({ required }) => required) ? 'unavailable' : 'degraded',
      checks: Object.fromEntries(results.map(({ check, up }) => [check.name, up ? 'up' : 'down'])),
    };
  }

  private async isUp({ name, check }: HealthCheck): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`no answer within ${CHECK_TIMEOUT_MS} ms`)),
        CHECK_TIMEOUT_MS,
      );
    });
    try {
      await Promise.race([check(), timeout]);
      return true;
    } catch (error) {
      this.logger.warn(`${name} is down: ${reasonOf(error)}`);
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}
