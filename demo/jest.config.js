import root from '../jest.config.js';

/** The demo is tested against a real server: in the same way, and with the same PostgreSQL, as the server itself. */
const server = root.projects.find((project) => project.displayName === 'server');

export default {
  ...server,
  rootDir: '..',
  displayName: 'demo',
  testMatch: ['<rootDir>/demo/test/**/*.test.ts'],
  testTimeout: 180_000,
};
