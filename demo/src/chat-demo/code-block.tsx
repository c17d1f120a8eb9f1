import { useState, type ReactNode } from 'react';

interface CodeBlockProps {
  title: string;
  note: string;
  code: string;
  /** The same thing, live. */
  children?: ReactNode;
}

export function CodeBlock({ title, note, code, children }: CodeBlockProps) {
  return (
    <figure className="code-block">
      <figcaption>
        <div>
          <h3>{title}</h3>
          <p>{note}</p>
        </div>
        <CopyButton code={code} title={title} />
      </figcaption>
      {children && <div className="code-block-live">{children}</div>}
      <pre tabIndex={0} aria-label={`${title}, code`}>
        <code>{toTokens(code)}</code>
      </pre>
    </figure>
  );
}

function CopyButton({ code, title }: { code: string; title: string }) {
  const [outcome, setOutcome] = useState<'Copy' | 'Copied' | 'Select and copy by hand'>('Copy');
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setOutcome('Copied'),
      () => setOutcome('Select and copy by hand'),
    );
  return (
    <button
      type="button"
      className="plain-button"
      aria-label={`${outcome}: ${title}`}
      onClick={() => void copy()}
    >
      {outcome}
    </button>
  );
}

const tokenPattern =
  /(?<comment>\/\/.*)|(?<string>'[^']*'|"[^"]*"|`[^`]*`)|(?<word>\b(?:import|from|function|return|const|new|if)\b)|(?<tag><\/?[A-Za-z][\w.]*|\/?>)/g;

/** Enough colouring for the three snippets of this page. */
function toTokens(code: string): ReactNode[] {
  const tokens: ReactNode[] = [];
  let end = 0;
  for (const match of code.matchAll(tokenPattern)) {
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
    tokens.push(code.slice(end, match.index));
    tokens.push(
      <span key={match.index} className={`token-${kind}`}>
        {match[0]}
      </span>,
    );
    end = match.index + match[0].length;
  }
  return [...tokens, code.slice(end)];
}
