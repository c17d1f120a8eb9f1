import { neighboursOf } from './crowd.mjs';
import { MEMBERSHIPS } from './membership.mjs';
import { load } from './person.mjs';
import { VIEW_CHANGES } from './view-changes.mjs';

const HEADS = `
select c.id, c.kind, c.last_seq::int as "lastSeq", c.rev::int as rev,
  json_agg(json_build_object('id', m.user_id::int, 'readSeq', m.read_seq,
    'deliveredSeq', m.delivered_seq, 'joinedSeq', m.joined_seq)) as members
from conversations c join members m on m.bucket = c.bucket and m.conversation_id = c.id group by c.bucket, c.id`;
const STORED = `
select conversation_id as "conversationId", seq::int as seq, id, sender_id::int as "senderId",
  client_id as "clientId", text, rev::int as rev
from messages order by conversation_id, seq`;
const VIEW_HEADS = `select user_id::int as "personId", view_rev::int as rev from views`;
const SETTINGS = `
select user_id::int as "personId", conversation_id as "conversationId", muted_until as "mutedUntil", archived,
  view_rev::int as rev
from members`;

/** Everything that the checker asks for: from PostgreSQL, from both nodes' REST, and from what the devices noted. */
export async function collectHistory(system, { people, devices, journal }) {
  const conversations = await system.query(HEADS);
  const stored = await system.query(STORED);
  const unread = [];
  for (const person of people) unread.push(...(await collectUnread(system, person, conversations, devices)));
  const views = await collectViews(system, people);
  const memberships = await system.query(MEMBERSHIPS);
  const viewChanges = (await system.query(VIEW_CHANGES)).map(toStoredSettings);
  return {
    ...journal,
    conversations,
    memberships,
    stored,
    unread,
    views,
    viewChanges,
    devices: devices.map(toNotes),
  };
}

/** The devices that do not show all that is stored, each with a conversation in which it does not. */
export async function findBehind(system, devices) {
  const conversations = await system.query(HEADS);
  const heads = new Map((await system.query(VIEW_HEADS)).map(({ personId, rev }) => [personId, rev]));
  return devices.flatMap(({ name, person, replica }) => {
    const viewRev = heads.get(person.id) ?? 0;
    if (replica.view.rev !== viewRev) return [`${name}: own view at ${replica.view.rev} of ${viewRev}`];
    const behind = conversations.find(({ id, lastSeq, rev, members }) => {
      const own = members.find((member) => member.id === person.id);
      const thread = replica.threads.get(id);
      if (!own) return thread !== undefined;
      return thread?.rev !== rev || thread.messages.size !== lastSeq - own.joinedSeq;
    });
    if (!behind) return [];
    const thread = replica.threads.get(behind.id);
    const shown = `${thread?.messages.size ?? 0} of ${behind.lastSeq} messages, rev ${thread?.rev ?? 0} of ${behind.rev}`;
    return [`${name} in ${behind.id}: ${shown}`];
  });
}

async function collectUnread({ nodes }, person, conversations, devices) {
  const summaries = [];
  for (const { name, port } of nodes) {
    summaries.push({ by: name, ...(await load(port, person, '/api/messaging/unread/')) });
  }
  const own = conversations.filter(({ members }) => members.some(({ id }) => id === person.id));
  const unread = [];
  for (const { id, kind, members } of own) {
    const counts = [];
    if (kind === 'direct') {
      const other = members.find((member) => neighboursOf(person.id).includes(member.id));
      const path = `/api/messaging/messages/user/${other?.id}/unread/`;
      counts.push({ by: path, count: (await load(nodes[0].port, person, path)).unread_count });
    }
    for (const { by, conversations: entries } of summaries) {
      const entry = entries.find(({ conversation_id }) => conversation_id === id);
      counts.push({ by, count: entry?.unread_count ?? 0 });
    }
    for (const { name, replica, person: owner } of devices) {
      if (owner.id === person.id) counts.push({ by: name, count: replica.unreadCount(id) });
    }
    unread.push({ personId: person.id, conversationId: id, counts });
  }
  return unread;
}

/** Settings by person: as stored, and as each node answers. */
async function collectViews({ nodes, query }, people) {
  const heads = new Map((await query(VIEW_HEADS)).map(({ personId, rev }) => [personId, rev]));
  const rows = await query(SETTINGS);
  const views = [];
  for (const person of people) {
    const personId = person.id;
    const settings = rows.filter((row) => row.personId === personId).map(toStoredSettings);
    const shown = [];
    for (const { name, port } of nodes) {
      const { results } = await load(port, person, '/api/messaging/conversations/?limit=50');
      shown.push({
        by: name,
        settings: results.map((one) => toSettings({ ...one, conversation_id: one.id })),
      });
    }
    views.push({ personId, rev: heads.get(personId) ?? 0, settings, shown });
  }
  return views;
}

function toStoredSettings({ mutedUntil, ...row }) {
  return { ...row, mutedUntil: mutedUntil?.toISOString() ?? null };
}

function toSettings({ conversation_id: conversationId, muted_until: mutedUntil, archived, view_rev: rev }) {
  return { conversationId, mutedUntil, archived, rev };
}

function toNotes({ name, person, heard, heardRevs, heardViews, faults, replica }) {
  const { conflicts, backwards, view } = replica;
  const threads = [...replica.threads].map(([conversationId, { rev, messages, markers }]) => ({
    conversationId,
    rev,
    messages: [...messages.values()],
    markers: { read: Object.fromEntries(markers.read), delivered: Object.fromEntries(markers.delivered) },
  }));
  return {
    name,
    personId: person.id,
    heard: [...heard],
    heardRevs: [...heardRevs].map(([conversationId, revs]) => ({ conversationId, revs: [...revs] })),
    faults: [...faults, ...conflicts],
    backwards: [...backwards],
    threads,
    heardViews: heardViews.map(({ view_rev: rev, settings = [] }) => ({
      rev,
      settings: settings.map(toSettings),
    })),
    view: { rev: view.rev, settings: [...view.settings.values()] },
  };
}
