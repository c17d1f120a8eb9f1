import { INSPECT, openInspector, toSelfTimes } from '../inspector.mjs';
import { measureMessages, pairs } from '../measure-load.mjs';
import { toTable } from '../report.mjs';
import { TARGETS } from '../targets.mjs';

const PAIRS = 50;
const SHOWN = 25;

/** Where the CPU of our server goes at full load. The profiler's own cost makes the rate of this run no figure. */
export async function profile({ machine, warmupMs, measureMs }) {
  let selfTimes;
  let inspector;
  await measureMessages({
    machine,
    target: TARGETS.ours,
    nodeOptions: [INSPECT],
    people: ([url]) => pairs(PAIRS, () => url),
    warmupMs,
    measureMs,
    async onPhase(phase, [node]) {
      if (phase === 'begin') {
        inspector = await openInspector(node);
        await inspector.startProfile();
      } else {
        selfTimes = toSelfTimes(await inspector.stopProfile());
        inspector.close();
      }
    },
  });
  const functions = selfTimes.functions.slice(0, SHOWN);
  const packages = selfTimes.packages.slice(0, SHOWN);
  const table = (title, shares) =>
    toTable(
      [title, '% of the busy time'],
      shares.map(({ name, percent }) => [name, percent.toFixed(1)]),
    );
  return {
    results: { packages, functions },
    table: `${table('package', packages)}\n\n${table('function', functions)}`,
  };
}
