import type { ReactNode } from 'react';

/** What to do with a component and what not to, side by side. */
export function Advice({ children }: { children: ReactNode }) {
  return <div className="advice">{children}</div>;
}

export function Do({ children }: { children: ReactNode }) {
  return (
    <div className="advice-do">
      <strong>Do</strong>
      {children}
    </div>
  );
}

export function Dont({ children }: { children: ReactNode }) {
  return (
    <div className="advice-dont">
      <strong>Don’t</strong>
      {children}
    </div>
  );
}
