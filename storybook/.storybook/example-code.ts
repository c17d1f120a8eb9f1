import * as chatUi from '@vikrahub/chat-ui';
import type { StoryContext } from '@storybook/react-vite';
import reference from 'virtual:reference';

/** Handlers that a component cannot do without. */
const HANDLERS: Readonly<Record<string, string>> = {
  onSelect: '{(conversation) => console.log(conversation.id)}',
};
const INDENT = '  ';

/**
 * What one would paste: a module with the import, the component by its name, and the props that the story sets, without those
 * that have the value anyway. A story that is more than its component says so in `parameters.example`.
 */
export function toExampleCode(_code: string, { component, args, parameters }: StoryContext): string {
  if (typeof parameters.example === 'string') return parameters.example.trim();
  const name = Object.entries(chatUi).find(([, value]) => value === component)?.[0];
  if (name === undefined) return _code;
  const props = reference.components[name] ?? [];
  const constants: string[] = [];
  const attributes = Object.entries(args).flatMap(([prop, value]) => {
    const {
      isRequired = false,
      isFunction = false,
      defaultValue = '',
    } = props.find((one) => one.name === prop) ?? {};
    if (isFunction || typeof value === 'function')
      return isRequired ? [`${prop}=${HANDLERS[prop] ?? '{() => {}}'}`] : [];
    if (value === undefined || defaultValue === toLiteral(value)) return [];
    if (typeof value === 'string')
      return [value.includes('"') ? `${prop}={${JSON.stringify(value)}}` : `${prop}="${value}"`];
    if (value === true) return [prop];
    if (typeof value !== 'object') return [`${prop}={${String(value)}}`];
    constants.push(`const ${prop} = ${toSource(value)};\n`);
    return [`${prop}={${prop}}`];
  });
  const element = `<${[name, ...attributes].join(' ')} />`;
  const body =
    element.length < 70
      ? ` ${element};`
      : ` (\n${INDENT}<${name}\n${attributes.map((line) => `${INDENT.repeat(2)}${line}\n`).join('')}${INDENT}/>\n);`;
  return [
    `import { ${name} } from '@vikrahub/chat-ui';\n`,
    ...constants,
    `export const Example = () =>${body}`,
  ].join('\n');
}

const toLiteral = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));

/** As one writes it: names without quotes, nothing that is not needed. */
function toSource(value: object | null): string {
  const { created_at: _unneeded, avatar_url: picture, ...rest } = (value ?? {}) as Record<string, unknown>;
  const shown = picture ? { ...rest, avatar_url: picture } : rest;
  const fields = Object.entries(shown).map(([key, field]) => `${key}: ${toLiteral(field)}`);
  return `{ ${fields.join(', ')} }`;
}
