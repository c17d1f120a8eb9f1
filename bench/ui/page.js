/* global window, document, requestAnimationFrame, MessageChannel, performance */

/** The task after the next frame was painted. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  });
}

async function paintedUntil(holds) {
  const until = performance.now() + 60_000;
  while (!holds()) {
    if (performance.now() > until) throw new Error(`Never: ${holds}`);
    await painted();
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Text of message `number`, of one to four lines. */
export const textOf = (number) => `${number} ${'and some more words '.repeat(Math.abs(number) % 8)}`;

/** `target`: `open(host, count)` shows messages 1 to `count`; selectors say where what is. */
export function install({ open, rows, scroller, field }) {
  const host = document.querySelector('#host');
  const find = (selector) => host.querySelector(selector);
  const rowOf = (number) =>
    [...host.querySelectorAll(rows)].find(
      ({ textContent }) => /-?\d+ /.exec(textContent)?.[0] === `${number} `,
    );

  async function opened(count) {
    const show = await open(host, count);
    await painted();
    const startedAt = performance.now();
    const shown = show();
    await paintedUntil(() => rowOf(count));
    return { ms: performance.now() - startedAt, shown };
  }

  /** The greatest distance between two places at which the row was painted. */
  async function follow(act, isDone) {
    const { top, height } = find(scroller).getBoundingClientRect();
    const row = [...host.querySelectorAll(rows)].find(
      (candidate) => candidate.getBoundingClientRect().bottom > top + height / 2,
    );
    const number = parseInt(/-?\d+ /.exec(row.textContent)[0]);
    const placeOf = () => rowOf(number)?.getBoundingClientRect().top;
    const places = [placeOf()];
    act();
    for (let after = 0; after < 20; after += isDone() ? 1 : 0) {
      await painted();
      places.push(placeOf());
    }
    // A row that is not there is out of sight.
    const seen = places.map((place) => place ?? top - height);
    return Math.max(...seen) - Math.min(...seen);
  }

  window.bench = {
    async mount(count) {
      const { ms, shown } = await opened(count);
      const nodes = host.querySelectorAll('*').length;
      shown.close();
      for (let settled = 0; settled < 20; settled += 1) await painted();
      return { ms, nodes, againMs: (await opened(count)).ms };
    },
    async type(count, keys) {
      await opened(count);
      const input = find(field);
      input.focus();
      const times = [];
      for (let key = 0; key < keys; key += 1) {
        await painted();
        const startedAt = performance.now();
        document.execCommand('insertText', false, 'a');
        // React renders in a microtask of the event.
        await Promise.resolve();
        host.getBoundingClientRect();
        input.getBoundingClientRect();
        times.push(performance.now() - startedAt);
      }
      return { ms: median(times) };
    },
    async move() {
      const { shown } = await opened(200);
      const list = find(scroller);
      for (let settled = 0; settled < 20; settled += 1) await painted();
      list.scrollTop -= 1_500;
      for (let settled = 0; settled < 20; settled += 1) await painted();
      const appendPx = await follow(
        () => shown.append(),
        () => shown.count() > 200,
      );
      const prependPx = await follow(
        () => shown.prepend(),
        () => shown.count() > 201,
      );
      return { prependPx, appendPx };
    },
  };
}
