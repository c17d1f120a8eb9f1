/** Of a node's own: its pool, Redis, look-ups and files. */
const RESERVED = 128;

interface Report {
  userLimits?: { open_files?: { soft: number | 'unlimited' } };
}

/**
 * How many connections fit below the limit of open files, so that PostgreSQL and Redis can be reached however many come.
 * Undefined where there is no limit. Node has raised it to the hard one already.
 */
export function findConnectionsMax(): number | undefined {
  // Names of hosts would be looked up.
  Object.assign(process.report, { excludeNetwork: true });
  const { userLimits } = process.report.getReport() as Report;
  const soft = userLimits?.open_files?.soft;
  if (typeof soft !== 'number') return undefined;
  return Math.max(Math.floor(soft / 2), soft - RESERVED);
}
