import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.js';
import { MessageMetrics } from './message-metrics.js';

/** Figures of what people do. */
@Module({ imports: [MessagesModule], providers: [MessageMetrics] })
export class MetricsModule {}
