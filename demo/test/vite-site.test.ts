import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import { startChat } from '../../server/test/harness/chat.js';
import { onCleanup } from '../../server/test/harness/cleanup.js';
import { serveFolder } from '../../storybook/test/static-site.js';
import { expectFirstMessage, openBrowser } from './first-message.js';
import { FreshSite, readmeLines, sitePatienceMs, versionsOf } from './fresh-site.js';

/** The few files of a new site in Vite, React and strict TypeScript, and the README's lines as its app. */
const files = {
  'index.html': `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>A fresh site</title><link rel="icon" href="data:," /></head>
  <body><div id="root"></div><script type="module" src="/main.tsx"></script></body>
</html>`,
  'main.tsx': `import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';

createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>);
`,
  // A site that had these components as files of its own: the imports need only a new path.
  'seed.tsx': `import ChatButton from '@vikrahub/chat-ui/ChatButton';
import ChatModal from '@vikrahub/chat-ui/ChatModal';
import { es } from '@vikrahub/chat-ui/locales/es';

const user = { id: 123, username: 'johndoe', full_name: 'John Doe', avatar: '/john.png' };
const unset = undefined as 'primary' | undefined;

export const Seed = () => (
  <>
    <ChatButton user={user} buttonText={es.send} variant={unset} />
    <ChatModal isOpen={false} onClose={() => {}} recipientUser={user} placement={undefined} />
  </>
);
`,
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'es2023',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      module: 'esnext',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      noEmit: true,
      strict: true,
      noUnusedLocals: true,
      noUncheckedSideEffectImports: true,
      exactOptionalPropertyTypes: true,
    },
    files: ['main.tsx', 'seed.tsx'],
  }),
};

test(
  'the ten lines of the README, in a fresh Vite site, deliver a message',
  async () => {
    const lines = readmeLines('tsx');
    expect(lines.split('\n').filter((line) => line.trim())).toHaveLength(10);

    const site = await FreshSite.install(
      {
        dependencies: versionsOf('react', 'react-dom'),
        devDependencies: versionsOf('vite', 'typescript', '@types/react', '@types/react-dom'),
      },
      files,
    );
    const { origin, close } = await serveFolder(join(site.folder, 'dist'));
    onCleanup(close);
    const { node } = await startChat({ CORS_ORIGINS: origin });
    const app = lines
      .replace('https://api.example.com/', `${node.url}/`)
      .replace('wss://api.example.com/', `${node.url.replace('http', 'ws')}/`);
    expect(app).not.toContain('example.com');
    site.write('App.tsx', app);
    site.write('session.ts', readmeLines('ts'));

    await site.run('tsc', []);
    await site.run('vite', ['build']);
    const { page, problems } = await openBrowser();
    await expectFirstMessage(page, node, origin, 'refreshed');
    expect(problems).toEqual([]);
  },
  sitePatienceMs,
);
