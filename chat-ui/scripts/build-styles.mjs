import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import postcss from 'postcss';

const sourceFolder = fileURLToPath(new URL('../src/', import.meta.url));

/** The only things a host page may notice: rules for our own classes, inside our own layer. */
function refuseForeignRules(css, file) {
  const root = postcss.parse(css, { from: file });
  root.walk((node) => {
    if (node.important) throw node.error('!important would win over the host page');
    if (node.type === 'atrule' && node.name === 'import')
      throw node.error('@import would load from elsewhere');
    if (node.type === 'atrule' && node.name === 'keyframes' && !node.params.startsWith('chat-')) {
      throw node.error('a keyframes name without chat- can collide with the host page');
    }
    if (node.type !== 'rule' || node.parent.name === 'keyframes') return;
    if (!/^:where\(\s*\.chat-/u.test(node.selector)) {
      throw node.error('a selector must start with :where(.chat-…)');
    }
  });
  return css;
}

const ownPart = /^:where\((?:[^()]|\([^()]*\))*\)/u;
const buttonPart = /^:where\(\.chat-button(?!-icon)/u;

/**
 * Every rule weighs the same, one class: more than a page's reset, and its place in the source still decides. On a
 * button with a class of the host's they weigh two elements: more than a reset, less than that class wherever it stands.
 */
function toWeighted(selector) {
  const weighted = selector.replace(ownPart, '$&[class]');
  if (!buttonPart.test(selector)) return [weighted];
  const strong = weighted.replace(ownPart, (own) => `${own.slice(0, -1)}:not([data-own-class]))`);
  return [strong, selector.replace(ownPart, '$&:not(a):not(a)')];
}

function addWeight(css) {
  const root = postcss.parse(css);
  root.walkRules(/^:where/u, (rule) => {
    rule.selectors = rule.selectors.flatMap(toWeighted);
  });
  return root.toString();
}

async function findStyles(folder) {
  const files = await readdir(sourceFolder + folder, { recursive: true });
  const styles = files.filter((file) => file.endsWith('.css')).sort();
  return styles.map((file) => `${folder}/${file}`);
}

/** Styles of the package. A host changes tokens freely, so they weigh nothing and stand in a layer. */
export async function buildStyles(folders = ['components', 'features']) {
  const read = async (file) => refuseForeignRules(await readFile(sourceFolder + file, 'utf8'), file);
  const shapes = ['styles/elements.css', ...(await Promise.all(folders.map(findStyles))).flat()];
  const tokens = `@layer vikrahub-chat {\n${await read('styles/tokens.css')}\n}\n`;
  const source = tokens + addWeight((await Promise.all(shapes.map(read))).join('\n'));
  const { code } = transform({ filename: 'styles.css', code: Buffer.from(source), minify: true });
  return Buffer.from(code).toString('utf8');
}
