import * as chatUi from '@vikrahub/chat-ui';
import type { ArgTypes } from '@storybook/react-vite';
import reference from 'virtual:reference';
import type { Prop } from './reference';

function toType({ type, options, isFunction, isRequired }: Prop): ArgTypes[string]['type'] {
  if (options.length > 0) return { name: 'enum', value: options, required: isRequired };
  if (isFunction) return { name: 'function', required: isRequired };
  if (type === 'boolean' || type === 'string' || type === 'number')
    return { name: type, required: isRequired };
  return { name: 'other', value: type, required: isRequired };
}

/** The table of a component of the package, and with it the controls: from its published types. */
export function extractArgTypes(component: unknown): ArgTypes {
  const exported = Object.entries(chatUi).find(([, value]) => value === component);
  const props = (exported && reference.components[exported[0]]) ?? [];
  return Object.fromEntries(
    props.map((prop) => [
      prop.name,
      {
        name: prop.name,
        description: prop.description,
        type: toType(prop),
        table: {
          type: { summary: prop.type },
          ...(prop.defaultValue && { defaultValue: { summary: prop.defaultValue } }),
        },
      },
    ]),
  );
}
