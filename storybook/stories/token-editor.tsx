import { Conversation } from '@vikrahub/chat-ui';
import { useState, type CSSProperties } from 'react';
import { priya } from './people';

/** Those that make most of a brand; the table below has all of them. */
const TOKENS = [
  { name: '--chat-accent', label: 'Accent', initial: '#2f5bea', kind: 'color' },
  { name: '--chat-mine', label: 'My bubbles', initial: '#2f5bea', kind: 'color' },
  { name: '--chat-on-mine', label: 'Text on them', initial: '#ffffff', kind: 'color' },
  { name: '--chat-theirs', label: 'Their bubbles', initial: '#f0f1f5', kind: 'color' },
  { name: '--chat-on-theirs', label: 'Text on them', initial: '#14171f', kind: 'color' },
  { name: '--chat-radius', label: 'Corners of a bubble, px', initial: '18', kind: 'range' },
  { name: '--chat-radius-window', label: 'Corners of the window, px', initial: '20', kind: 'range' },
  { name: '--chat-font-size', label: 'Text, px', initial: '15', kind: 'range' },
] as const;

const initial = Object.fromEntries(TOKENS.map(({ name, initial: value }) => [name, value]));

/** Custom properties that change as one looks, and the CSS to copy. */
export function TokenEditor() {
  const [values, setValues] = useState<Record<string, string>>(initial);
  const toValue = (name: string, kind: string) => (kind === 'range' ? `${values[name]}px` : values[name]);
  const changed = TOKENS.filter(({ name }) => values[name] !== initial[name]);
  const lines = changed.map(({ name, kind }) => `  ${name}: ${toValue(name, kind)};`);
  const css = changed.length > 0 ? `.chat-root {\n${lines.join('\n')}\n}` : '/* Change something. */';
  const style = Object.fromEntries(
    changed.map(({ name, kind }) => [name, toValue(name, kind)]),
  ) as CSSProperties;
  return (
    <div className="token-editor">
      <style>{changed.length > 0 ? `.token-editor ${css}` : ''}</style>
      <form className="token-fields" onSubmit={(event) => event.preventDefault()}>
        {TOKENS.map(({ name, label, kind }) => (
          <label key={name}>
            <span>
              {label} <code>{name}</code>
            </span>
            <input
              type={kind}
              min={kind === 'range' ? 0 : undefined}
              max={kind === 'range' ? 32 : undefined}
              value={values[name]}
              onChange={({ target }) => setValues((now) => ({ ...now, [name]: target.value }))}
            />
          </label>
        ))}
        <pre className="token-css" tabIndex={0} aria-label="CSS">
          {css}
        </pre>
        <button
          type="button"
          className="own-trigger"
          onClick={() => void navigator.clipboard?.writeText(css)}
        >
          Copy the CSS
        </button>
      </form>
      <div className="frame frame-conversation" style={style}>
        <Conversation recipientUser={priya} />
      </div>
    </div>
  );
}
