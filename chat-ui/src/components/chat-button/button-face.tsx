import type { ReactNode } from 'react';

interface ButtonFaceProps {
  isLoading: boolean;
  startIcon: ReactNode;
  endIcon: ReactNode;
  children: ReactNode;
}

/** What is drawn: on a span, because host pages reset the background and padding of every `button`. */
export function ButtonFace({ isLoading, startIcon, endIcon, children }: ButtonFaceProps) {
  return (
    <span className="chat-button-face">
      {isLoading && <span className="chat-spinner" aria-hidden="true" />}
      {startIcon && !isLoading && <span className="chat-button-icon">{startIcon}</span>}
      {children}
      {endIcon && <span className="chat-button-icon">{endIcon}</span>}
    </span>
  );
}
