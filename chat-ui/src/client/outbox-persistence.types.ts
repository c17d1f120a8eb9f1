import type { Part } from './part.js';

export interface OutboxPersistence extends Part {
  /**
   * Brings back what earlier pages of this person have left, and keeps what this one writes under their id. Null: who it is
   * is not known yet; what is written is kept for this tab until somebody is.
   */
  open(userId: string | null): void;
  /** False until what was left is back: nothing newer may be sent before it. */
  isReady(): boolean;
}
