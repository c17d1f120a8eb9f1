/** As `engines` of package.json says. */
const NEEDED = [20, 19, 0];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0]! || (major === NEEDED[0] && minor < NEEDED[1]!)) {
  process.stderr.write(
    `The server needs Node ${NEEDED.join('.')} or later, and this is Node ${process.versions.node}: see https://nodejs.org.\n`,
  );
  process.exit(1);
}
