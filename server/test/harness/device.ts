import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { ClientFrame, MessageAckFrame, MessageFrame, ServerFrame } from '@vikrahub/chat-protocol';
import { eventually } from './eventually.js';
import { freshLoadBy } from './fresh-load.js';
import { Replica } from './replica.js';
import type { Participant, Site } from './sites.js';

type FrameOf<T extends ServerFrame['type']> = Extract<ServerFrame, { type: T }>;

/** A socket on either server, and what a client builds from its frames. */
export class Device {
  readonly received: ServerFrame[] = [];
  private readonly replica: Replica;
  private sendFrame: (frame: ClientFrame) => void = () => undefined;

  private constructor(readonly owner: Participant) {
    this.replica = new Replica(owner.user, (frame) => this.send(frame));
  }

  static async connect(owner: Participant): Promise<Device> {
    const device = new Device(owner);
    device.sendFrame = await owner.open((frame) => {
      device.received.push(frame);
      device.replica.apply(frame);
    });
    await device.next('hello');
    await device.request({ type: 'resume', cursors: {} });
    return device;
  }

  send(frame: ClientFrame): void {
    this.replica.noteSent(frame);
    this.sendFrame(frame);
  }

  /** The one frame that repeats the `ref`. */
  async request(frame: ClientFrame): Promise<ServerFrame> {
    const ref = randomUUID();
    this.send({ ...frame, ref });
    return eventually(() => {
      const answer = this.received.find((one) => 'ref' in one && one.ref === ref);
      if (!answer) throw new Error(`no answer to ${frame.type}`);
      return answer;
    });
  }

  /** Sends a message; its `ack`. */
  async say(message: Omit<MessageFrame, 'type' | 'ref'>): Promise<MessageAckFrame> {
    const answer = await this.request({ client_id: randomUUID(), ...message, type: 'message' });
    if (answer.type !== 'ack' || !('message_id' in answer)) throw new Error(JSON.stringify(answer));
    return answer;
  }

  /** The first of the kind, already here or as soon as it comes. */
  next<T extends ServerFrame['type']>(
    type: T,
    matches: (frame: FrameOf<T>) => boolean = () => true,
  ): Promise<FrameOf<T>> {
    return eventually(() => {
      const found = this.all(type).find(matches);
      if (!found) throw new Error(`no ${type} among ${this.received.map((one) => one.type).join(', ')}`);
      return found;
    });
  }

  all<T extends ServerFrame['type']>(type: T): FrameOf<T>[] {
    return this.received.filter((frame): frame is FrameOf<T> => frame.type === type);
  }

  /** What the frames have built becomes what a fresh load over REST shows. */
  async expectSameAsFresh(): Promise<void> {
    await eventually(async () => {
      const fresh = await freshLoadBy((path) => this.owner.call('GET', path));
      expect({ totalUnread: this.replica.totalUnread, conversations: this.replica.views() }).toEqual(fresh);
    });
  }
}

/** Two people on a device each. */
export async function connectTwo(site: Site): Promise<{
  anna: Participant;
  ben: Participant;
  annas: Device;
  bens: Device;
}> {
  const [anna, ben] = [await site.createParticipant(), await site.createParticipant()];
  return { anna, ben, annas: await Device.connect(anna), bens: await Device.connect(ben) };
}
