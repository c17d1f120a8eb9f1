/**
 * What must hold of a history, whatever was done to the system. Pure.
 *
 * A history, by person and device:
 * - `sent`: `{ senderId, clientId, text }`, once for each message that somebody wrote
 * - `refused`: `{ senderId, clientId }` for what was written to a group that its author may have been removed from
 * - `acknowledged`: `{ senderId, clientId, id, conversationId, seq, text }` for each `ack`
 * - `markers`: `{ marker, personId, conversationId, seq }` for each acknowledged `read` and `delivered`
 * - `settings`: `{ personId, conversationId, mutedUntil, archived, rev }` for each answered change of one's own view
 * - `conversations`: `{ id, kind, lastSeq, rev, members: [{ id, readSeq, deliveredSeq, joinedSeq }] }`, as stored; above
 *   `joinedSeq` is what a member sees
 * - `memberships`: `{ conversationId, personId, joinedRev, leftRev }`, every one that there ever was
 * - `stored`: `{ conversationId, seq, id, senderId, clientId, text, rev }`, as stored
 * - `devices`: `{ name, personId, heard: [conversation id], heardRevs: [{ conversationId, revs }], faults: [text],
 *   backwards: [text], heardViews: [{ rev, settings }],
 *   threads: [{ conversationId, rev, messages, markers: { read, delivered } }], view: { rev, settings } }`, markers by
 *   person
 * - `views`: `{ personId, rev, settings, shown: [{ by, settings }] }`: each person's own view as stored, and what each
 *   node answers; `settings` as above
 * - `viewChanges`: `{ personId, conversationId, mutedUntil, archived, rev }`, every change that there ever was
 * - `unread`: `{ personId, conversationId, counts: [{ by, count }] }`: what each source says
 *
 * Returns `{ kind, text }` for each violation.
 */
export function check(history) {
  return [
    ...checkAcknowledged(history),
    ...checkStoredOnce(history),
    ...checkOrder(history),
    ...checkMarkers(history),
    ...checkViews(history),
    ...checkViewChanges(history),
    ...checkUnread(history),
    ...history.devices.flatMap((device) => checkDevice(history, device)),
  ];
}

function checkAcknowledged({ acknowledged, refused, sent, stored }) {
  const byKey = new Map(stored.map((row) => [keyOf(row), row]));
  const answered = new Set([...acknowledged, ...refused].map(keyOf));
  const violations = [];
  for (const ack of acknowledged) {
    const row = byKey.get(keyOf(ack));
    const name = `client_id ${ack.clientId} of ${ack.senderId}`;
    if (!row) violations.push({ kind: 'lost', text: `${name} was acknowledged and is not stored` });
    else if (['id', 'seq', 'conversationId', 'text'].some((field) => row[field] !== ack[field]))
      violations.push({
        kind: 'changed',
        text: `${name}: acknowledged ${toText(ack)}, stored ${toText(row)}`,
      });
  }
  for (const message of sent) {
    if (!answered.has(keyOf(message)))
      violations.push({
        kind: 'unanswered',
        text: `client_id ${message.clientId} of ${message.senderId} was never acknowledged`,
      });
  }
  return violations;
}

function checkStoredOnce({ sent, stored }) {
  const known = new Map(sent.map((message) => [keyOf(message), message]));
  const seen = new Set();
  const ids = new Set();
  const violations = [];
  for (const row of stored) {
    const key = keyOf(row);
    if (seen.has(key) || ids.has(row.id))
      violations.push({ kind: 'duplicate', text: `${toText(row)} is stored twice` });
    if (known.get(key)?.text !== row.text)
      violations.push({ kind: 'unsent', text: `${toText(row)} is stored and nobody wrote it` });
    seen.add(key);
    ids.add(row.id);
  }
  return violations;
}

/** `seq` is 1 … n; `rev` grows with it and stays within the conversation's. */
function checkOrder({ conversations, stored }) {
  const violations = [];
  for (const { id, lastSeq, rev } of conversations) {
    const rows = stored.filter((row) => row.conversationId === id).sort((a, b) => a.seq - b.seq);
    const gap = rows.findIndex(({ seq }, index) => seq !== index + 1);
    if (gap >= 0)
      violations.push({ kind: 'gap', text: `${id}: seq ${rows[gap].seq} stands in place ${gap + 1}` });
    if (rows.length !== lastSeq)
      violations.push({ kind: 'gap', text: `${id}: ${rows.length} messages, but last_seq is ${lastSeq}` });
    const back = rows.find((row, index) => index > 0 && row.rev <= rows[index - 1].rev);
    if (back)
      violations.push({ kind: 'order', text: `${id}: rev ${back.rev} of seq ${back.seq} does not grow` });
    if (rows.some((row) => row.rev > rev))
      violations.push({ kind: 'order', text: `${id}: a message is ahead of the conversation's rev ${rev}` });
  }
  return violations;
}

function checkMarkers({ conversations, markers }) {
  const stored = new Map();
  for (const { id, members } of conversations)
    for (const member of members) {
      stored.set(`read ${id} ${member.id}`, member.readSeq);
      stored.set(`delivered ${id} ${member.id}`, member.deliveredSeq);
    }
  // Whoever is no member any more has none.
  return markers
    .filter(
      ({ marker, personId, conversationId, seq }) =>
        stored.get(`${marker} ${conversationId} ${personId}`) < seq,
    )
    .map(({ marker, personId, conversationId, seq }) => ({
      kind: 'marker',
      text: `${marker} of ${personId} in ${conversationId} up to ${seq}, acknowledged, and the marker stands before`,
    }));
}

/** What was answered is stored, or something later; nodes and devices show what is stored. */
function checkViews({ settings, views, devices }) {
  const violations = [];
  for (const { personId, ...answered } of settings) {
    const view = views.find((one) => one.personId === personId);
    const row = view?.settings.find(({ conversationId }) => conversationId === answered.conversationId);
    if (!(row?.rev > answered.rev) && !isSame(row, answered))
      violations.push({
        kind: 'view',
        text: `${personId}: answered ${toSettingsText(answered)}, stored ${toSettingsText(row)}`,
      });
  }
  for (const { personId, rev, settings: stored, shown } of views) {
    const own = devices.filter((device) => device.personId === personId);
    for (const { name, view } of own) {
      if (view.rev !== rev)
        violations.push({ kind: 'view', text: `${name}: own view at ${view.rev} of ${rev}` });
    }
    const all = [...shown, ...own.map(({ name, view }) => ({ by: name, settings: view.settings }))];
    for (const { by, settings: theirs } of all)
      for (const row of stored) {
        const one = theirs.find(({ conversationId }) => conversationId === row.conversationId);
        if (!isSame(one, row))
          violations.push({
            kind: 'view',
            text: `${personId}: stored ${toSettingsText(row)}, ${by} shows ${toSettingsText(one)}`,
          });
      }
  }
  return violations;
}

/** The changes of one's own view count from 1, each once; what was answered or heard of one is what was stored then. */
function checkViewChanges({ settings, views, viewChanges, devices }) {
  const violations = [];
  const fail = (text) => violations.push({ kind: 'view', text });
  for (const { personId, rev: head } of views) {
    const changes = viewChanges.filter((change) => change.personId === personId);
    const jump = changes.findIndex(({ rev }, index) => rev !== index + 1);
    if (jump >= 0)
      fail(`${personId}: change ${changes[jump].rev} of the own view stands in place ${jump + 1}`);
    if (changes.length !== head) fail(`${personId}: ${changes.length} changes of the own view, at ${head}`);
    const expectStored = (by, told) => {
      const stored = changes.find(({ rev }) => rev === told.rev);
      if (stored?.conversationId !== told.conversationId || !isSame(stored, told))
        fail(`${personId}: stored ${toSettingsText(stored)}, ${by} ${toSettingsText(told)}`);
    };
    for (const { personId: whose, ...answered } of settings)
      if (whose === personId) expectStored('answered', answered);
    for (const { name, personId: whose, heardViews } of devices) {
      if (whose !== personId) continue;
      for (const { rev, settings: told } of heardViews) {
        if (told.length !== 1 || told[0].rev !== rev) fail(`${name} has heard no single change with ${rev}`);
        for (const one of told) expectStored(`${name} has heard`, one);
      }
    }
  }
  return violations;
}

function isSame(one, other) {
  return ['mutedUntil', 'archived', 'rev'].every((field) => one?.[field] === other[field]);
}

function toSettingsText(settings) {
  return settings === undefined ? 'nothing' : JSON.stringify(settings);
}

function checkUnread({ conversations, stored, unread }) {
  const violations = [];
  for (const { personId, conversationId, counts } of unread) {
    const members = conversations.find(({ id }) => id === conversationId)?.members ?? [];
    const readSeq = members.find(({ id }) => id === personId)?.readSeq ?? 0;
    const expected = stored.filter(
      (row) => row.conversationId === conversationId && row.senderId !== personId && row.seq > readSeq,
    ).length;
    for (const { by, count } of counts) {
      if (count !== expected)
        violations.push({
          kind: 'unread',
          text: `${personId} in ${conversationId}: ${expected} unread, ${by} says ${count}`,
        });
    }
  }
  return violations;
}

/** It shows every message of its conversations once, as stored, and has heard nothing as anything but a member. */
function checkDevice(history, device) {
  const { conversations, memberships, stored } = history;
  const { name, personId, heard, heardRevs, faults, backwards, threads } = device;
  const own = conversations.filter(({ members }) => members.some(({ id }) => id === personId));
  const ownIds = new Set(own.map(({ id }) => id));
  const violations = [
    ...faults.map((fault) => ({ kind: 'frame', text: `${name}: ${fault}` })),
    ...backwards.map((text) => ({ kind: 'marker', text: `${name}: ${text}` })),
  ];
  const everOwn = memberships.filter((membership) => membership.personId === personId);
  for (const id of heard) {
    if (!everOwn.some(({ conversationId }) => conversationId === id))
      violations.push({ kind: 'stranger', text: `${name} has heard of ${id}` });
  }
  for (const { conversationId } of threads) {
    if (!ownIds.has(conversationId))
      violations.push({
        kind: 'stranger',
        text: `${name} shows ${conversationId}, of which they are no member`,
      });
  }
  for (const { conversationId, revs } of heardRevs) {
    const during = everOwn.filter((membership) => membership.conversationId === conversationId);
    const isDuring = (rev) =>
      during.some(({ joinedRev, leftRev }) => joinedRev <= rev && rev < (leftRev ?? Infinity));
    for (const rev of revs.filter((one) => !isDuring(one)))
      violations.push({
        kind: 'stranger',
        text: `${name} has heard rev ${rev} of ${conversationId}, as no member`,
      });
  }
  for (const { id, rev, members } of own) {
    const thread = threads.find(({ conversationId }) => conversationId === id);
    const { joinedSeq } = members.find((member) => member.id === personId);
    const rows = stored.filter((row) => row.conversationId === id && row.seq > joinedSeq);
    violations.push(...compareThread(`${name} in ${id}`, rows, thread?.messages ?? []));
    violations.push(...compareMarkers(`${name} in ${id}`, members, thread?.markers));
    if ((thread?.rev ?? 0) < rev)
      violations.push({ kind: 'missing', text: `${name} in ${id}: at rev ${thread?.rev ?? 0} of ${rev}` });
  }
  return violations;
}

function compareThread(where, rows, messages) {
  const shown = new Map(messages.map((message) => [message.id, message]));
  const violations = [];
  if (shown.size !== messages.length)
    violations.push({
      kind: 'twice',
      text: `${where}: ${messages.length - shown.size} messages stand twice`,
    });
  const missing = rows.filter(({ id }) => !shown.has(id));
  if (missing.length > 0)
    violations.push({
      kind: 'missing',
      text: `${where}: ${missing.length} of ${rows.length} messages, the first at seq ${missing[0].seq}`,
    });
  for (const row of rows) {
    const message = shown.get(row.id);
    if (!message) continue;
    shown.delete(row.id);
    if (message.seq !== row.seq)
      violations.push({ kind: 'order', text: `${where}: stored ${toText(row)}, shown at ${message.seq}` });
    else if (message.text !== row.text || message.clientId !== row.clientId)
      violations.push({ kind: 'changed', text: `${where}: stored ${toText(row)}, shown ${toText(message)}` });
  }
  for (const message of shown.values())
    violations.push({ kind: 'unsent', text: `${where}: ${toText(message)} is shown and not stored` });
  return violations;
}

function compareMarkers(where, members, markers) {
  return members.flatMap(({ id, readSeq, deliveredSeq }) => {
    const shown = { read: markers?.read[id] ?? 0, delivered: markers?.delivered[id] ?? 0 };
    if (shown.read === readSeq && shown.delivered === deliveredSeq) return [];
    const text = `${where}: ${id} has read ${readSeq} and received ${deliveredSeq}, shown ${JSON.stringify(shown)}`;
    return [{ kind: 'marker', text }];
  });
}

function keyOf({ senderId, clientId }) {
  return `${senderId} ${clientId}`;
}

function toText({ seq, id, text }) {
  return `seq ${seq} (${id}, "${text}")`;
}
