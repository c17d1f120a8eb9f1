/** @typedef {{ median: number, min: number, max: number, runs: number }} Spread */

/** @param {number[]} values @returns {Spread} */
export function toSpread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median =
    sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1), runs: sorted.length };
}

/** The spread of every number in the runs, by its name. */
export function toSpreads(runs) {
  const names = Object.keys(runs[0]).filter((name) => typeof runs[0][name] === 'number');
  return Object.fromEntries(names.map((name) => [name, toSpread(runs.map((run) => run[name]))]));
}

function toText(value) {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

/** `median (min–max)` */
function spreadText({ median, min, max, runs }) {
  return runs === 1 ? toText(median) : `${toText(median)} (${toText(min)}–${toText(max)})`;
}

/** A Markdown table. */
export function toTable(head, rows) {
  const cells = [
    head,
    ...rows.map((row) => row.map((cell) => (typeof cell === 'object' ? spreadText(cell) : String(cell)))),
  ];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n');
}
