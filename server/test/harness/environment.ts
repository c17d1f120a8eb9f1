/** Set by the global setup or by the caller of the tests. */
export function getEnvironment(name: 'CHAT_TEST_DIRECTORY' | 'TEST_DATABASE_URL'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests through jest.config.js`);
  return value;
}
