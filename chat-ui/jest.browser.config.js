import chatUi from './jest.config.js';

/** What only a real browser or plain Node can show: the built package, and storage, locks and channels. */
export default {
  ...chatUi,
  displayName: 'chat-ui in a browser',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testEnvironment: 'node',
  testTimeout: 120_000,
};
