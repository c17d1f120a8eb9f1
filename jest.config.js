import { existsSync } from 'node:fs';

/** Decorators with types at run time, as the server's own build makes them. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        keepClassNames: true,
      },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    },
  ],
};

const typescript = {
  transform,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // Sources import each other by the names that they have once they are built.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};

/** A folder with a configuration of its own keeps it; the others hold browser tests beside their sources. */
function browserProject(name) {
  if (existsSync(new URL(`${name}/jest.config.js`, import.meta.url))) return `<rootDir>/${name}`;
  return {
    ...typescript,
    displayName: name,
    testEnvironment: 'node',
    testMatch: [`<rootDir>/${name}/test/**/*.test.ts`],
  };
}

export default {
  maxWorkers: 2,
  // Milliseconds until a test counts as hanging; Jest reads it here only, for all projects.
  testTimeout: 120_000,
  projects: [
    {
      ...typescript,
      displayName: 'server',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/server/test/**/*.test.ts', '<rootDir>/server/src/**/*.test.ts'],
      globalSetup: '<rootDir>/server/test/harness/global-setup.mjs',
      globalTeardown: '<rootDir>/server/test/harness/global-teardown.mjs',
    },
    browserProject('chat-ui'),
    '<rootDir>/chat-ui/jest.browser.config.js',
    browserProject('demo'),
    browserProject('storybook'),
  ],
};
