import 'reflect-metadata';
import { Inject, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WsAdapter } from '@nestjs/platform-ws';
import { getRepositoryToken, TypeOrmModule } from '@nestjs/typeorm';
import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { Redis } from 'ioredis';
import { EntitySchema } from 'typeorm';
import { People } from './people.mjs';

/** What the framework's own documentation leads to: a gateway, `repository.save()`, a publish through Redis. */
const StockMessage = new EntitySchema({
  name: 'StockMessage',
  tableName: 'stock_messages',
  columns: {
    id: { type: 'uuid', primary: true, generated: 'uuid' },
    sender: { type: 'text' },
    recipient: { type: 'text' },
    clientId: { type: 'uuid' },
    text: { type: 'text' },
    createdAt: { type: 'timestamptz', createDate: true },
  },
  indices: [{ columns: ['sender', 'recipient', 'createdAt'] }],
});

class StockGateway {
  people = new People();
  userIds = new WeakMap();
  publisher = new Redis(process.env.REDIS_URL);
  subscriber = new Redis(process.env.REDIS_URL);

  constructor(messages) {
    this.messages = messages;
    this.subscriber.on('message', (channel, frame) => this.people.send(channel.slice('user_'.length), frame));
  }

  async handleConnection(socket, request) {
    const userId = new URL(request.url, 'ws://localhost').searchParams.get('user');
    this.userIds.set(socket, userId);
    this.people.add(userId, socket);
    await this.subscriber.subscribe(`user_${userId}`);
    socket.send('{"event":"hello"}');
  }

  async onMessage(socket, { recipient_id: recipientId, client_id: clientId, text }) {
    const sender = this.userIds.get(socket);
    const message = await this.messages.save({ sender, recipient: String(recipientId), clientId, text });
    await this.publisher.publish(
      `user_${recipientId}`,
      JSON.stringify({ event: 'new_message', data: message }),
    );
    return { event: 'ack', data: { id: message.id, clientId, timestamp: message.createdAt } };
  }
}
Inject(getRepositoryToken(StockMessage))(StockGateway, undefined, 0);
WebSocketGateway({ path: '/ws' })(StockGateway);
const descriptor = Object.getOwnPropertyDescriptor(StockGateway.prototype, 'onMessage');
SubscribeMessage('message')(StockGateway.prototype, 'onMessage', descriptor);
ConnectedSocket()(StockGateway.prototype, 'onMessage', 0);
MessageBody()(StockGateway.prototype, 'onMessage', 1);

class StockModule {}
Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: process.env.DATABASE_URL,
      entities: [StockMessage],
      synchronize: true,
      extra: { max: 20 },
    }),
    TypeOrmModule.forFeature([StockMessage]),
  ],
  providers: [StockGateway],
})(StockModule);

const app = await NestFactory.create(StockModule, { logger: ['error', 'warn'] });
app.useWebSocketAdapter(new WsAdapter(app));
await app.listen(0, '127.0.0.1');
process.stdout.write(`listening on http://127.0.0.1:${app.getHttpServer().address().port}\n`);
