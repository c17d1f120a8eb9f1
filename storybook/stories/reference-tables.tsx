import reference from 'virtual:reference';
import styles from '@vikrahub/chat-ui/styles.css?raw';
import { Canvas, Markdown } from '@storybook/addon-docs/blocks';
import type { ModuleExport } from 'storybook/internal/types';
import type { Prop } from '../.storybook/reference';

function PropRows({ props }: { props: Prop[] }) {
  return props.map(({ name, type, description }) => (
    <tr key={name}>
      <td>
        <code>{name}</code>
      </td>
      <td>
        <code>{type}</code>
      </td>
      <td>
        <Markdown>{description}</Markdown>
      </td>
    </tr>
  ));
}

const toStory = (stories: Record<string, ModuleExport>, hook: string) =>
  stories[hook.charAt(0).toUpperCase() + hook.slice(1)];

/** Every hook, as its published types declare it, with an example. */
export function HookReference({ stories }: { stories: Record<string, ModuleExport> }) {
  return Object.entries(reference.hooks).map(([name, { signature, description, members }]) => (
    <section key={name}>
      <h3 id={name.toLowerCase()}>{name}</h3>
      <p>
        <code>{signature}</code>
      </p>
      <Markdown>{description}</Markdown>
      {toStory(stories, name) && <Canvas of={toStory(stories, name)} />}
      {members.length > 0 && (
        <table className="reference">
          <thead>
            <tr>
              <th scope="col">Returns</th>
              <th scope="col">Type</th>
              <th scope="col">Meaning</th>
            </tr>
          </thead>
          <tbody>
            <PropRows props={members} />
          </tbody>
        </table>
      )}
    </section>
  ));
}

const meanings: Record<string, string> = {
  '--chat-font': 'Family of every text',
  '--chat-font-size': 'Size that all others are relative to',
  '--chat-emoji-font': 'Families of emoji that stand alone',
  '--chat-bg': 'Background of windows and lists',
  '--chat-surface': 'Raised or quiet areas: composer, hovered rows',
  '--chat-line': 'Hairlines',
  '--chat-line-strong': 'Outlines of controls',
  '--chat-text': 'Text',
  '--chat-muted': 'Second line of text',
  '--chat-faint': 'Times and separators',
  '--chat-online': 'Dot on the picture of somebody who is there',
  '--chat-accent': 'Links, focus, the secondary button',
  '--chat-focus': 'Ring around a focused button, beside one in --chat-bg',
  '--chat-accent-soft': 'Chosen rows',
  '--chat-mine': 'Bubbles of the person who is signed in',
  '--chat-on-mine': 'Text on them',
  '--chat-theirs': 'Bubbles of others',
  '--chat-on-theirs': 'Text on them',
  '--chat-radius': 'Corners of a bubble',
  '--chat-radius-tight': 'Inner corners of a group of bubbles',
  '--chat-radius-window': 'Corners of the window',
  '--chat-primary-gradient': 'The primary button',
  '--chat-success-gradient': 'The success button',
  '--chat-send-gradient': 'The button that sends',
  '--chat-shadow': 'Below the window',
  '--chat-ease': 'Curve of every movement',
};

const isColour = (value: string) => /^(?:#|light-dark\(|linear-gradient\()/u.test(value);

/** Read from `styles.css` itself. */
export function PropertyTable() {
  const [, root = ''] = /:where\(\.chat-root\)\{([^}]*)\}/u.exec(styles) ?? [];
  const properties = [...root.matchAll(/(--chat-[\w-]+):([^;]+)/gu)];
  return (
    <table className="reference">
      <thead>
        <tr>
          <th scope="col">Property</th>
          <th scope="col">Value as it comes</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {properties.map(([, name = '', value = '']) => (
          <tr key={name}>
            <td>
              <code>{name}</code>
            </td>
            <td>
              {isColour(value) && <span className="swatch" style={{ background: value }} />}
              <code>{value}</code>
            </td>
            <td>{meanings[name]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
