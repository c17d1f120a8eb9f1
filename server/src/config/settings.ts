import { isIP } from 'node:net';
import { StartError } from './start-error.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting that was refused, by name; the values stay unsaid, because some of them are secrets. */
export class ConfigError extends StartError {
  constructor(readonly problems: readonly string[]) {
    super(`The settings are not usable: ${problems.join('; ')}.`);
    this.name = 'ConfigError';
  }
}

/** Reads settings one by one and remembers what was wrong with them, so that all of it is said at once. */
export class Settings {
  readonly problems: string[] = [];

  constructor(private readonly env: Environment) {}

  /** An empty value counts as unset: that is what compose files make of a variable that is not there. */
  text(name: string): string | undefined {
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }

  integer(name: string, range: { min: number; max: number; default: number }): number {
    const text = this.text(name);
    if (text === undefined) return range.default;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (value >= range.min && value <= range.max) return value;
    this.refuse(name, `must be a whole number from ${range.min} to ${range.max}`);
    return range.default;
  }

  onOff(name: string, byDefault: boolean): boolean {
    const text = this.text(name);
    if (text !== undefined && text !== 'on' && text !== 'off') this.refuse(name, 'must be on or off');
    return text === undefined ? byDefault : text === 'on';
  }

  oneOf<T extends string>(name: string, choices: readonly T[], byDefault: T): T {
    const text = this.text(name);
    if (text === undefined) return byDefault;
    const choice = choices.find((one) => one === text);
    if (choice === undefined) this.refuse(name, `must be one of ${choices.join(', ')}`);
    return choice ?? byDefault;
  }

  /** Comma-separated. */
  list(name: string): string[] {
    return (this.text(name) ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  refuse(name: string, problem: string): void {
    this.problems.push(`${name} ${problem}`);
  }
}

export function isUrlOf(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

/** An address, or a subnet as `10.0.0.0/8`. */
export function isSubnet(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
