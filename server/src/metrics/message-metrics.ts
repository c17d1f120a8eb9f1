import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { MessagesService } from '../messages/messages.service.js';

const sent = new Counter({
  name: 'chat_messages_total',
  help: 'Messages that this node has stored and published, by kind of conversation.',
  labelNames: ['kind'],
});
const SENT = { direct: sent.labels('direct'), group: sent.labels('group') };

@Injectable()
export class MessageMetrics {
  constructor(messages: MessagesService) {
    messages.afterSend(({ conversation }) => SENT[conversation.kind].inc());
  }
}
