import { Broadcaster, type Delivery, type DeliveryListener, type HoleListener } from './broadcaster.js';

/** For one process: everybody is connected here. */
export class MemoryBroadcaster extends Broadcaster {
  private readonly subscribed = new Set<string>();
  private listener: DeliveryListener = () => undefined;
  private holeListener: HoleListener = () => undefined;

  override publish({ userIds, ...delivery }: Delivery): void {
    for (const userId of userIds) {
      if (this.subscribed.has(userId)) this.listener(userId, delivery);
    }
  }

  override noteUnpublished(sinceMs: number): void {
    this.holeListener(sinceMs);
  }

  override async subscribe(userId: string): Promise<void> {
    this.subscribed.add(userId);
  }

  override unsubscribe(userId: string): void {
    this.subscribed.delete(userId);
  }

  override listen(listener: DeliveryListener): void {
    this.listener = listener;
  }

  override onHole(listener: HoleListener): void {
    this.holeListener = listener;
  }
}
