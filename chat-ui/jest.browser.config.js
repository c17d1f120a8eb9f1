import chatUi from './jest.config.js';

/** The client in Chromium, with the browser's own storage, locks and channels. */
export default {
  ...chatUi,
  displayName: 'chat-ui in a browser',
  testMatch: ['<rootDir>/test/**/*.browser.test.ts'],
  testEnvironment: 'node',
  testTimeout: 120_000,
};
