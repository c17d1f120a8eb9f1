import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';

/** When somebody was last there. */
@Entity('presence')
@Index('presence_changed', ['changedAt'])
export class PresenceEntity {
  @PrimaryColumn({ type: 'text', name: 'user_id', collation: 'C' })
  userId: string;

  @Column({ type: 'timestamptz', name: 'last_seen_at', precision: 3, nullable: true })
  lastSeenAt: Date | null;

  @CreateDateColumn({ type: 'timestamptz', precision: 3, name: 'changed_at' })
  changedAt: Date;
}

/** A node that holds sockets. */
@Entity('presence_nodes')
export class PresenceNodeEntity {
  @PrimaryColumn('uuid', { name: 'node_id' })
  nodeId: string;

  /** When it last said that it is alive. */
  @CreateDateColumn({ type: 'timestamptz', precision: 3, name: 'seen_at' })
  seenAt: Date;
}

/** Somebody who is connected to a node. */
@Entity('presence_connections')
@Index('presence_connections_node', ['nodeId'])
export class PresenceConnectionEntity {
  @PrimaryColumn({ type: 'text', name: 'user_id', collation: 'C' })
  userId: string;

  @PrimaryColumn('uuid', { name: 'node_id' })
  nodeId: string;
}
