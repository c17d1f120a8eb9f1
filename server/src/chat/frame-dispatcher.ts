import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { ClientFrameType, HelloFrame, ServerFrame } from '@vikrahub/chat-protocol';
import type { Principal } from '../auth/principal.js';
import { Histogram } from 'prom-client';
import { ChatError, toChatError, toErrorFrame } from '../errors/chat-error.js';
import { countError } from '../errors/error-metrics.js';
import { validate } from '../input/validate.js';
import { type FrameRegistration, ON_FRAME, ON_HELLO, DeferredAnswer } from './on-frame.js';
import { RateLimits } from '../limits/rate-limits.js';
import type { Session } from './session.js';

export const EXPECTED_FRAMES = Symbol('the types of frames that the protocol knows');

type Answer = ServerFrame | undefined;
type Handler = (session: Session, body: object) => Promise<Answer | DeferredAnswer<Answer>> | Answer;
type HelloPart = (principal: Principal) => Promise<Partial<HelloFrame>>;
type About = { ref?: string; client_id?: string };
type Registered = FrameRegistration & { handle: Handler; seconds: Histogram.Internal<'type'> };

const answered = new Histogram({
  name: 'chat_frame_seconds',
  help: 'Time from a frame to its answer, by type of frame: that of `message` is its acknowledgement.',
  labelNames: ['type'],
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
});

const REF_LENGTH_MAX = 64;
/** Refusals in a row after which a client is not confused any more but flooding. */
const REFUSED_IN_A_ROW_MAX = 500;

/** Does for every frame what must be the same for all: parsing, order, limits, validation, `ref`, errors. */
@Injectable()
export class FrameDispatcher implements OnModuleInit {
  private readonly logger = new Logger(FrameDispatcher.name);
  private readonly handlers = new Map<string, Registered>();
  private readonly helloParts: HelloPart[] = [];

  constructor(
    @Inject(EXPECTED_FRAMES) private readonly expected: readonly ClientFrameType[],
    private readonly limits: RateLimits,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** Collects the table of frames once. A duplicate or a missing handler stops the start. */
  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance))) {
        this.collect(instance as Record<string, unknown>, name);
      }
    }
    const missing = this.expected.filter((type) => !this.handlers.has(type));
    if (missing.length > 0) throw new Error(`No @OnFrame handler for: ${missing.join(', ')}.`);
  }

  /** What the features add to `hello`. */
  async helloOf(principal: Principal): Promise<Partial<HelloFrame>> {
    const parts = await Promise.all(this.helloParts.map((part) => part(principal)));
    const features = Object.assign({}, ...parts.map((part) => part.features));
    return Object.assign({}, ...parts, { features }) as Partial<HelloFrame>;
  }

  /** Takes effect after all earlier frames of the session. Never rejects: what goes wrong is told to the client. */
  async dispatch(session: Session, data: Buffer): Promise<void> {
    if (!session.isOpen) return;
    const began = performance.now();
    let about: About = {};
    try {
      const { type, ref, ...body } = parse(data);
      about = toAbout(ref, body);
      const registration = typeof type === 'string' ? this.handlers.get(type) : undefined;
      if (!registration) throw unknownType(type);
      const taken = this.limits.take(session.userId, registration.limit);
      if (taken) await taken;
      const input = validate(registration.shape, body);
      await session.answered(registration.type);
      const answer = await registration.handle(session, input);
      session.refusedInARow = 0;
      const give = (given: Answer) => {
        this.answer(session, given, about);
        registration.seconds.observe((performance.now() - began) / 1000);
      };
      if (answer instanceof DeferredAnswer) {
        session.expect(
          registration.type,
          answer.answer.then(
            (given) => () => give(given),
            (error: unknown) => () => this.refuse(session, error, about),
          ),
        );
      } else give(answer);
    } catch (error) {
      // After the answers to earlier frames, which may still wait for their commit.
      session.expect(
        '',
        Promise.resolve(() => this.refuse(session, error, about)),
      );
    }
  }

  private collect(instance: Record<string, unknown>, name: string): void {
    const method = instance[name];
    if (typeof method !== 'function') return;
    if (this.reflector.get<true | undefined>(ON_HELLO, method)) {
      this.helloParts.push(method.bind(instance) as HelloPart);
    }
    const registration = this.reflector.get<FrameRegistration | undefined>(ON_FRAME, method);
    if (!registration) return;
    if (this.handlers.has(registration.type)) {
      throw new Error(`Two @OnFrame handlers for "${registration.type}".`);
    }
    this.handlers.set(registration.type, {
      ...registration,
      handle: method.bind(instance) as Handler,
      seconds: answered.labels(registration.type),
    });
  }

  private answer(session: Session, answer: Answer, { ref }: About): void {
    if (answer) session.send(ref === undefined ? answer : ({ ...answer, ref } as ServerFrame));
    else if (ref !== undefined) session.send({ type: 'ack', ref });
  }

  private refuse(session: Session, thrown: unknown, about: About): void {
    const error = toChatError(thrown);
    countError(error.code, 'socket');
    if (error.code === 'internal') this.logger.error(thrown);
    session.send(toErrorFrame(error, about));
    session.refusedInARow += 1;
    if (session.refusedInARow > REFUSED_IN_A_ROW_MAX) session.close(4429, 'too many refused frames');
  }
}

function parse(data: Buffer): Record<string, unknown> {
  let frame: unknown;
  try {
    frame = JSON.parse(data.toString());
  } catch {
    throw new ChatError('invalid_input', 'A frame must be one JSON object.');
  }
  if (typeof frame !== 'object' || frame === null || Array.isArray(frame)) {
    throw new ChatError('invalid_input', 'A frame must be one JSON object.');
  }
  return frame as Record<string, unknown>;
}

function toAbout(ref: unknown, body: Record<string, unknown>): About {
  const clientId =
    typeof body.client_id === 'string' ? { client_id: body.client_id.slice(0, REF_LENGTH_MAX) } : {};
  if (ref === undefined) return clientId;
  if (typeof ref === 'string' && ref.length <= REF_LENGTH_MAX) return { ref, ...clientId };
  throw new ChatError('invalid_input', `ref must be text of at most ${REF_LENGTH_MAX} characters.`);
}

function unknownType(type: unknown): ChatError {
  if (type === undefined) return new ChatError('invalid_input', 'A frame needs a "type".');
  const name = typeof type === 'string' ? JSON.stringify(type.slice(0, 32)) : 'that';
  return new ChatError('unknown_type', `No such frame type: ${name}.`);
}
