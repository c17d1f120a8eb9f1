const running = new Set();

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** However this process ends, the child goes with it. */
export function endWithUs(child) {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}
