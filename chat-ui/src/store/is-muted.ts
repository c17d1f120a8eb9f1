import type { Conversation } from '@vikrahub/chat-protocol';

export const isMuted = ({ muted_until }: Pick<Conversation, 'muted_until'>): boolean =>
  muted_until !== null && Date.parse(muted_until) > Date.now();
