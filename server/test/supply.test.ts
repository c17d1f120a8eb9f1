import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

interface Installed {
  dev?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
}

const TELEMETRY =
  /(?:^|\/)(?:@scarf|@sentry|@segment|@amplitude|@datadog|posthog|mixpanel|newrelic|dd-trace|analytics|telemetry)/u;

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Installed> };
const shipped = Object.entries(lock.packages)
  .filter(([, { dev, devOptional }]) => !dev && !devOptional)
  .map(([path, installed]) => ({ name: path.replace(/^.*node_modules\//u, ''), ...installed }));

test('nothing that is installed for production reports to anybody', () => {
  expect(shipped.length).toBeGreaterThan(100);
  expect(shipped.map(({ name }) => name).filter((name) => TELEMETRY.test(name))).toEqual([]);
});

test('nothing that is installed for production needs a script of its own', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/mu);
});
