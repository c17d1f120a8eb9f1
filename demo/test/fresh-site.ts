import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { spawnChild, type Child } from '../../server/test/harness/child-process.js';
import { within } from '../../server/test/harness/eventually.js';
import { createDirectory } from '../../server/test/harness/node.js';

/** A slow registry and a slow machine; nothing is measured by it. */
const stepPatienceMs = 480_000;
/** Of a test that installs a site and builds it. */
export const sitePatienceMs = 900_000;
const { resolve: resolveModule } = createRequire(import.meta.url);

/** What the repository itself has installed: npm finds the same in its cache. */
export function versionsOf(...names: string[]): Record<string, string> {
  const toVersion = (name: string) => {
    const manifest = readFileSync(resolveModule(`${name}/package.json`), 'utf8');
    return (JSON.parse(manifest) as { version: string }).version;
  };
  return Object.fromEntries(names.map((name) => [name, toVersion(name)]));
}

/** The first lines in `tsx`, or in `ts`, of the package's README. */
export function readmeLines(language: 'tsx' | 'ts'): string {
  const readme = readFileSync(resolve('chat-ui/README.md'), 'utf8');
  const [, lines] = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'su').exec(readme) ?? [];
  if (!lines) throw new Error(`The README of chat-ui has no lines in ${language}.`);
  return lines;
}

/** A site outside of the repository, which has the packed package and what it asks npm for. */
export class FreshSite {
  private constructor(readonly folder: string) {}

  static async install(
    packages: { dependencies: Record<string, string>; devDependencies: Record<string, string> },
    files: Record<string, string> | { copiedFrom: string },
  ): Promise<FreshSite> {
    const site = new FreshSite(createDirectory());
    const npmPack = ['pack', resolve('chat-ui'), '--silent', '--pack-destination', site.folder];
    const tarball = (await site.run('npm', npmPack)).trim();
    const manifest = { name: 'site', private: true, type: 'module', ...packages };
    site.write('package.json', JSON.stringify(manifest));
    if ('copiedFrom' in files) {
      // The manifest is the test's: it names what the repository itself has installed.
      const filter = (from: string) => from !== resolve(files.copiedFrom, 'package.json');
      cpSync(resolve(files.copiedFrom), site.folder, { recursive: true, filter });
    } else for (const [path, content] of Object.entries(files)) site.write(path, content);
    const options = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
    await site.run('npm', ['install', ...options, `./${tarball}`]);
    return site;
  }

  /** Through to the end. What it printed, where it succeeded. */
  async run(command: string, args: string[], env?: NodeJS.ProcessEnv): Promise<string> {
    const child = this.start(command, args, env);
    const what = `${command} ${args.join(' ')}`;
    const exitCode = await within(what, child.exited, stepPatienceMs);
    if (exitCode !== 0) throw new Error(`${what} failed:\n${child.output()}`);
    return child.output();
  }

  /** As in the site's own shell: nothing of Jest's environment. */
  start(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Child {
    const { NODE_OPTIONS: _options, NODE_ENV: _env, JEST_WORKER_ID: _worker, ...shell } = process.env;
    const path = `${join(this.folder, 'node_modules/.bin')}:${process.env.PATH}`;
    return spawnChild(command, args, { cwd: this.folder, env: { ...shell, PATH: path, ...env } });
  }

  write(path: string, content: string): void {
    writeFileSync(join(this.folder, path), content);
  }
}
