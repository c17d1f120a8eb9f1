import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const FEATURES = [
  'users',
  'conversations',
  'groups',
  'messages',
  'receipts',
  'unread',
  'typing',
  'presence',
  'resume',
  'view',
  'mentions',
  'edits',
  'reactions',
  'metrics',
];
const server = (name) => `./server/src/${name}`;
/** The files of a feature that others may not import: all but those that `open` names. */
const inside = (feature, open) => `${server(feature)}/**/!(${open.join('|')}).ts`;

/** Folders of `chat-ui/src/features/`. */
const CHAT_UI_FEATURES = [
  'dock',
  'drafts',
  'edits',
  'emoji',
  'formatting',
  'marks',
  'messenger',
  'notices',
  'people',
  'presence',
  'reactions',
  'settings',
  'typing',
];
const chatUi = (...parts) => parts.map((part) => `./chat-ui/src/${part}`);

/** Each zone: files in `target` may not import from `from`. */
const zones = [
  {
    target: './protocol',
    from: ['./server', './chat-ui', './migrations', './demo', './storybook'],
    message: 'protocol imports nothing.',
  },
  {
    target: './server',
    from: ['./chat-ui', './demo', './storybook'],
    message: 'The server knows the contract, not its clients.',
  },
  {
    target: './chat-ui',
    from: ['./server', './migrations', './demo', './storybook'],
    message: 'chat-ui knows the contract, not the server.',
  },
  {
    target: './migrations',
    from: ['./server', './chat-ui', './protocol'],
    message: 'A migration is history: it imports typeorm only.',
  },
  {
    target: ['./demo', './storybook'],
    from: ['./chat-ui/src', './server/src', './protocol', './migrations'],
    message: "A customer has only chat-ui's public entries.",
  },
  {
    target: [server('chat'), server('broadcast')],
    from: FEATURES.map((feature) =>
      feature === 'users' ? inside('users', ['*.entity']) : `${server(feature)}/**`,
    ),
    message: 'The transport knows no feature: a feature brings its frames with @OnFrame.',
  },
  {
    target: server('broadcast'),
    from: server('chat'),
    message: 'The broadcaster carries bytes: it does not know sessions.',
  },
  {
    target: ['config', 'errors', 'input', 'database', 'embedded-postgres', 'redis', 'limits', 'jobs'].map(
      server,
    ),
    from: [...FEATURES, 'chat', 'broadcast', 'auth'].map(server),
    message: 'The ground floor imports nothing from above.',
  },
  // A feature reaches another one only through its service or its entity (and its module, to be wired), or by a membership.
  ...FEATURES.map((feature) => ({
    target: server(feature),
    from: FEATURES.filter((other) => other !== feature).map((other) =>
      inside(other, ['*.service', '*.entity', '*.module', '*.field', 'message-field', 'membership']),
    ),
    message: 'Features meet only through *.service, *.entity, *.field and membership.',
  })),
  {
    target: chatUi('store', 'features/*/*.slice.ts'),
    from: chatUi('client', 'react', 'components', 'testing'),
    message: 'The store is pure: client → store → react → components, never backwards.',
  },
  {
    target: chatUi('client', 'features/*/*.part.ts'),
    from: chatUi('react', 'components', 'testing'),
    message: 'The client knows no React.',
  },
  {
    target: chatUi('react'),
    from: chatUi('components'),
    message: 'Hooks know no components.',
  },
  {
    target: chatUi('store/!(slices).ts', 'client/!(parts).ts', 'react/!(chat-strings.types).ts'),
    from: chatUi('features'),
    message: 'The core knows features by its lists: slices.ts, parts.ts, chat-strings.types.ts.',
  },
  ...CHAT_UI_FEATURES.map((feature) => ({
    target: chatUi(`features/${feature}`),
    from: chatUi(`features/!(${feature})/**`),
    message: 'Features of chat-ui do not know each other.',
  })),
];

const only = (files, patterns, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ ...patterns, message }] }] },
});

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/storybook-static/**',
      '**/node_modules/**',
      '**/*.generated.*',
      'chat-ui/src/features/emoji/data/**',
      'coverage/**',
      '.data/**',
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
      'no-control-regex': 'off',
    },
  },
  // Nest reads parameter types at run time: a type-only import of an injected class would erase it.
  { files: ['server/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: ['chat-ui/**/*.tsx', 'chat-ui/src/react/**/*.ts', 'demo/**/*.tsx'],
    ...reactHooks.configs.flat.recommended,
  },
  only(['protocol/**/*.ts'], { regex: '^(?!\\./)' }, 'protocol imports nothing.'),
  only(['migrations/**/*.ts'], { regex: '^(?!\\./|typeorm$)' }, 'A migration imports typeorm only.'),
  only(
    ['chat-ui/src/client/**/*.ts', 'chat-ui/src/store/**/*.ts'],
    { group: ['react', 'react/*', 'react-dom', 'react-dom/*'] },
    'The client and the store know no React.',
  ),
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
  {
    files: ['server/src/**/*.ts', 'chat-ui/src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-console': 'error' },
  },
  // A test may use the fake server of the package that it tests.
  { files: ['chat-ui/src/**/*.test.{ts,tsx}'], rules: { 'import-x/no-restricted-paths': 'off' } },
  // The contract's scenarios run against both servers.
  { files: ['server/test/harness/sites.ts'], rules: { 'import-x/no-restricted-paths': 'off' } },
  prettier,
);
