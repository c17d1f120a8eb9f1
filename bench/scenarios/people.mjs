import { performance } from 'node:perf_hooks';
import { toNameWords } from '../../migrations/dist/index.js';
import { signToken } from '../load/tokens.mjs';
import { settle } from '../machine.mjs';
import { toSpread, toTable } from '../report.mjs';
import { startServer } from '../server-process.mjs';
import { TARGETS } from '../targets.mjs';

const SIZES = { small: 10_000, large: 1_000_000 };
const QUICK_LARGE = 100_000;
const CHUNK = 20_000;
const WARMUP_CALLS = 20;
const CALLS = 100;

const FIRST = [
  'Anna',
  'Andreas',
  'Zoë',
  'José',
  'Priya',
  'Søren',
  'Tomás',
  'Wei',
  'Noor',
  'Elif',
  'Hana',
  'Lucas',
];
const LAST = ['Nair', 'Ortega', 'Žižek', 'Łukasiewicz', 'Okafor', 'Haddad', 'Demir', 'Santos', 'Kim', 'Iyer'];
const HAN = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗';

/** One in ten has a Chinese name; the rest one of 120 first and last names, with a syllable that few share. */
function toPerson(n) {
  const syllable = ((n * 2_654_435_761) % 4_294_967_296).toString(36).slice(0, 4);
  if (n % 10 === 0) {
    const at = (step) => HAN[Math.floor(n / step) % HAN.length];
    return { username: `user${n}`, fullName: `${at(10)}${at(200)}${at(4000)}` };
  }
  const name = `${FIRST[n % FIRST.length]} ${LAST[Math.floor(n / FIRST.length) % LAST.length]}`;
  return { username: `${syllable}${n}`, fullName: `${name} ${syllable}` };
}

const SEARCHES = {
  'one person': (call, size) => toPerson(10 * ((call * 7919) % (size / 10)) + 1).username,
  'a first and a last name': () => 'jose zizek',
  'the commonest word': () => 'anna',
  'two letters': () => 'an',
  'three words': () => 'so lu k',
  'Chinese, from the middle': (call) => HAN[call % HAN.length] + HAN[(call * 7) % HAN.length],
  nobody: () => 'qqqqqqq',
};

/** `GET /api/users/?search=` among few and among very many people. */
export async function people({ machine, quick, say }) {
  const results = {};
  for (const size of [SIZES.small, quick ? QUICK_LARGE : SIZES.large]) {
    results[size] = await measurePeople(machine, size);
    say(`${size} people, added in ${Math.round(results[size].fillSeconds)} s`);
  }
  const sizes = Object.keys(results);
  const head = ['search', ...sizes.map((size) => `${Number(size).toLocaleString('en')} people, ms`)];
  const rows = Object.keys(SEARCHES).map((what) => [what, ...sizes.map((size) => results[size][what])]);
  return { results, table: toTable(head, rows) };
}

async function measurePeople(machine, size) {
  const database = await machine.createDatabase();
  const server = await startServer({ ...TARGETS.ours, machine, database });
  try {
    const filledFromMs = performance.now();
    await addNamed(database, size);
    await database.rows('vacuum analyze users');
    await settle(database);
    const figures = { fillSeconds: (performance.now() - filledFromMs) / 1000 };
    for (const [what, toSearch] of Object.entries(SEARCHES)) {
      const times = [];
      for (let call = 0; call < WARMUP_CALLS + CALLS; call += 1) {
        const beganMs = performance.now();
        const answer = await fetch(
          new URL(`/api/users/?search=${encodeURIComponent(toSearch(call, size))}`, server.url),
          { headers: { Authorization: `Bearer ${signToken((call % size) + 1)}` } },
        );
        const body = await answer.text();
        if (!answer.ok) throw new Error(`${answer.status}: ${body}`);
        times.push(performance.now() - beganMs);
      }
      figures[what] = toSpread(times.slice(WARMUP_CALLS));
    }
    return figures;
  } finally {
    await server.stop();
    await database.drop();
  }
}

async function addNamed(database, size) {
  for (let from = 1; from <= size; from += CHUNK) {
    const made = Array.from({ length: Math.min(CHUNK, size - from + 1) }, (_, at) => toPerson(from + at));
    await database.rows(
      `insert into users (id, username, full_name, search_words)
       select id::text, username, full_name, string_to_array(words, ' ')
       from unnest($1::int[], $2::text[], $3::text[], $4::text[]) as p (id, username, full_name, words)`,
      [
        made.map((_, at) => from + at),
        made.map(({ username }) => username),
        made.map(({ fullName }) => fullName),
        made.map(({ username, fullName }) => toNameWords(username, fullName).join(' ')),
      ],
    );
  }
}
