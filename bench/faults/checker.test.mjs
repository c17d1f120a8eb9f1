/** The checker, given histories in which one thing is wrong, finds it; given a good one, nothing. */
import { deepEqual } from 'node:assert/strict';
import test from 'node:test';
import { check } from './checker.mjs';

/** Anna (1) and Ben (2) have three messages; a stranger (9) has heard nothing. */
function goodHistory() {
  const stored = [1, 2, 3].map((seq) => ({
    conversationId: 'c',
    seq,
    id: `m${seq}`,
    senderId: seq === 2 ? 2 : 1,
    clientId: `k${seq}`,
    text: `text ${seq}`,
    rev: seq,
  }));
  const toSent = ({ senderId, clientId, text }) => ({ senderId, clientId, text });
  const toDevice = (personId) => ({
    name: `device of ${personId}`,
    personId,
    heard: ['c'],
    heardRevs: [{ conversationId: 'c', revs: [1, 2, 3, 4] }],
    faults: [],
    backwards: [],
    threads: [
      {
        conversationId: 'c',
        rev: 4,
        messages: copyOf(stored),
        markers: { read: { 1: 3, 2: 2 }, delivered: { 1: 3, 2: 3 } },
      },
    ],
    heardViews: personId === 1 ? [1, 2].map((rev) => ({ rev, settings: [toChange(rev)] })) : [],
    view: { rev: personId === 1 ? 2 : 0, settings: [toSettings(personId)] },
  });
  const toView = (personId) => ({
    personId,
    rev: personId === 1 ? 2 : 0,
    settings: [toSettings(personId)],
    shown: [{ by: 'node', settings: [toSettings(personId)] }],
  });
  return {
    sent: stored.map(toSent),
    acknowledged: copyOf(stored),
    refused: [],
    markers: [
      { marker: 'read', personId: 2, conversationId: 'c', seq: 2 },
      { marker: 'delivered', personId: 2, conversationId: 'c', seq: 3 },
    ],
    settings: [{ personId: 1, ...toSettings(1) }],
    conversations: [
      {
        id: 'c',
        lastSeq: 3,
        rev: 4,
        members: [
          { id: 1, readSeq: 3, deliveredSeq: 3, joinedSeq: 0 },
          { id: 2, readSeq: 2, deliveredSeq: 3, joinedSeq: 0 },
        ],
      },
    ],
    memberships: [
      { conversationId: 'c', personId: 1, joinedRev: 0, leftRev: null },
      { conversationId: 'c', personId: 2, joinedRev: 0, leftRev: null },
      { conversationId: 'c', personId: 8, joinedRev: 0, leftRev: 3 },
    ],
    stored,
    devices: [
      toDevice(1),
      toDevice(2),
      { ...toDevice(9), heard: [], heardRevs: [], threads: [] },
      // Was removed after the second message.
      { ...toDevice(8), heardRevs: [{ conversationId: 'c', revs: [1, 2] }], threads: [] },
    ],
    views: [toView(1), toView(2)],
    viewChanges: [1, 2].map((rev) => ({ personId: 1, ...toChange(rev) })),
    unread: [
      { personId: 1, conversationId: 'c', counts: [{ by: 'node', count: 0 }] },
      { personId: 2, conversationId: 'c', counts: [{ by: 'node', count: 1 }] },
    ],
  };
}

/** Anna has archived the conversation, and muted it for a while before. */
function toChange(rev) {
  return rev === 2
    ? toSettings(1)
    : { conversationId: 'c', mutedUntil: '2100-01-01T00:00:00.100Z', archived: false, rev };
}

/** As they are now. */
function toSettings(personId) {
  const archived = personId === 1;
  return { conversationId: 'c', mutedUntil: null, archived, rev: archived ? 2 : 0 };
}

function copyOf(rows) {
  return rows.map((row) => ({ ...row }));
}

/** What one wrong thing must be called; it may show in more than one way. */
const WRONGS = {
  'an acknowledged message is not stored': [
    ['gap', 'lost', 'unsent'],
    (history) => history.stored.splice(1, 1),
  ],
  'the last acknowledged message is not stored': [
    ['gap', 'lost', 'unread', 'unsent'],
    (history) => history.stored.pop(),
  ],
  'the ack named another seq': [['changed'], (history) => (history.acknowledged[0].seq = 2)],
  'the ack named another message': [['changed'], (history) => (history.acknowledged[0].id = 'm9')],
  'another text was stored': [
    ['changed', 'unsent'],
    (history) => {
      history.stored[0].text = 'other';
      for (const { threads } of history.devices)
        for (const { messages } of threads) messages[0].text = 'other';
    },
  ],
  'a message was never acknowledged': [['unanswered'], (history) => history.acknowledged.pop()],
  'a message is stored under two ids': [
    ['changed', 'duplicate', 'missing'],
    (history) => {
      history.stored.push({ ...history.stored[0], seq: 4, id: 'm4', rev: 5 });
      Object.assign(history.conversations[0], { lastSeq: 4, rev: 5 });
      history.unread[1].counts[0].count = 2;
    },
  ],
  'a message is stored that nobody wrote': [
    ['missing', 'unsent'],
    (history) => {
      history.stored.push({ ...history.stored[0], seq: 4, id: 'm4', clientId: 'k4', rev: 4 });
      history.conversations[0].lastSeq = 4;
      history.unread[1].counts[0].count = 2;
    },
  ],
  'a seq is left out': [
    ['gap'],
    (history) => {
      const later = [history.stored, history.acknowledged, ...messagesOf(history)];
      for (const list of later) list[2].seq = 4;
    },
  ],
  'the head is behind': [['gap'], (history) => (history.conversations[0].lastSeq = 2)],
  'rev does not grow': [
    ['order'],
    (history) => {
      history.stored[1].rev = 1;
    },
  ],
  'two messages have changed places on one device': [
    ['order'],
    (history) => {
      const [messages] = messagesOf(history);
      messages[0].seq = 2;
      messages[1].seq = 1;
    },
  ],
  'a device misses a message': [['missing'], (history) => messagesOf(history)[1].splice(0, 1)],
  'a device misses a change': [['missing'], (history) => (history.devices[0].threads[0].rev = 3)],
  'a device shows nothing at all': [['marker', 'missing'], (history) => (history.devices[1].threads = [])],
  'a device shows a message twice': [
    ['order', 'twice'],
    (history) => messagesOf(history)[0].push({ ...history.stored[0], seq: 4 }),
  ],
  'a device shows what is not stored': [
    ['unsent'],
    (history) => messagesOf(history)[0].push({ ...history.stored[0], id: 'm9', seq: 4 }),
  ],
  'a message came twice on one socket': [
    ['frame'],
    (history) => history.devices[0].faults.push('came twice'),
  ],
  'one of the sources counts unread wrong': [
    ['unread'],
    (history) => history.unread[1].counts.push({ by: 'device', count: 2 }),
  ],
  'an acknowledged read marker is lost': [['marker'], (history) => (history.markers[0].seq = 3)],
  'an acknowledged delivery marker is lost': [['marker'], (history) => (history.markers[1].seq = 4)],
  'a marker has gone backwards on a device': [
    ['marker'],
    (history) => history.devices[0].backwards.push('read of 2: 1 after 2'),
  ],
  'a device shows an older read marker of the other person': [
    ['marker'],
    (history) => (history.devices[0].threads[0].markers.read[2] = 1),
  ],
  'a device shows a delivery marker that is not stored': [
    ['marker'],
    (history) => (history.devices[1].threads[0].markers.delivered[1] = 4),
  ],
  'answered settings are lost': [['view'], (history) => (history.settings[0].rev = 3)],
  'other settings are stored than were answered': [
    ['view'],
    (history) => (history.settings[0].archived = false),
  ],
  'a change of the own view is left out': [['view'], (history) => history.viewChanges.splice(0, 1)],
  'two changes of the own view have one number': [
    ['view'],
    (history) => history.viewChanges.splice(1, 0, { ...history.viewChanges[0] }),
  ],
  'a change was answered otherwise than it was stored': [
    ['view'],
    (history) => history.settings.push({ personId: 1, ...toChange(1), archived: true }),
  ],
  'a device has heard a change that there never was': [
    ['view'],
    (history) => history.devices[0].heardViews.push({ rev: 3, settings: [{ ...toChange(1), rev: 3 }] }),
  ],
  'a device has heard a change otherwise than it was stored': [
    ['view'],
    (history) => (history.devices[0].heardViews[0].settings[0].archived = true),
  ],
  'a device has heard a number without its change': [
    ['view'],
    (history) => (history.devices[0].heardViews[0].settings = []),
  ],
  'a node shows other settings than are stored': [
    ['view'],
    (history) => (history.views[0].shown[0].settings = [toSettings(2)]),
  ],
  'a device shows older settings than are stored': [
    ['view'],
    (history) => (history.devices[0].view.settings = [toSettings(2)]),
  ],
  "a device misses a change of its person's own view": [
    ['view'],
    (history) => (history.devices[0].view.rev = 1),
  ],
  'a stranger gets a frame': [['stranger'], (history) => history.devices[2].heard.push('c')],
  'somebody who was removed goes on hearing': [
    ['stranger'],
    (history) => history.devices[3].heardRevs[0].revs.push(3),
  ],
  'somebody hears what was before their time': [
    ['stranger'],
    (history) => (history.memberships[1].joinedRev = 2),
  ],
  'somebody who was removed is still shown the conversation': [
    ['stranger'],
    (history) => (history.devices[3].threads = history.devices[0].threads),
  ],
  'a newcomer is shown what was before their time': [
    ['unsent'],
    (history) => (history.conversations[0].members[1].joinedSeq = 1),
  ],
  'a stranger is shown a conversation': [
    ['stranger'],
    (history) => (history.devices[2].threads = history.devices[0].threads),
  ],
};

function messagesOf({ devices }) {
  return devices.flatMap(({ threads }) => threads.map(({ messages }) => messages));
}

function kindsOf(history) {
  return [...new Set(check(history).map(({ kind }) => kind))].sort();
}

test('nothing is found in a good history', () => {
  deepEqual(check(goodHistory()), []);
});

for (const [what, [kinds, spoil]] of Object.entries(WRONGS)) {
  test(`found: ${what}`, () => {
    const history = goodHistory();
    spoil(history);
    deepEqual(kindsOf(history), kinds);
  });
}
