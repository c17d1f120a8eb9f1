import {
  Broadcaster,
  type DeliveryListener,
  type GapListener,
  type Publication,
  toDelivery,
} from './broadcaster.js';

/** For one process: everybody is connected here. */
export class MemoryBroadcaster extends Broadcaster {
  private readonly subscribed = new Set<string>();
  private listener: DeliveryListener = () => undefined;
  private gapListener: GapListener = () => undefined;

  override publish(publication: Publication): void {
    const reached = publication.userIds.filter((userId) => this.subscribed.has(userId));
    if (reached.length === 0) return;
    const delivery = toDelivery(publication);
    for (const userId of reached) this.listener(userId, delivery);
  }

  override noteUnpublished(sinceMs: number): void {
    this.gapListener(sinceMs);
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

  override onGap(listener: GapListener): void {
    this.gapListener = listener;
  }
}
