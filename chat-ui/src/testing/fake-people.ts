import { toSummary } from './builders.js';
import { sameId } from './fake-conversations.js';
import { type FakeCall, type FakeFeature, type FakeWorld, ok } from './fake-world.js';

export const fakePeople: FakeFeature = {
  routes: [
    {
      pattern: /^GET auth\/me$/,
      answer: ({ conversations }, { userId }) => ok(conversations.getPerson(userId)),
    },
    { pattern: /^GET users$/, answer: (world, call) => ok(search(world, call)) },
    {
      pattern: /^GET users\/([^/]+)$/,
      answer: ({ conversations }, { params: [id = ''] }) => ok(toSummary(conversations.getPerson(id))),
    },
  ],
};

function search({ people }: FakeWorld, { userId, query }: FakeCall) {
  const words = (query.get('search') ?? '').toLowerCase();
  const found = [...people.values()]
    .filter(({ id }) => !sameId(id, userId))
    .map(toSummary)
    .filter(({ username, full_name }) => `${username} ${full_name}`.toLowerCase().includes(words));
  return { results: found, next_cursor: null };
}
