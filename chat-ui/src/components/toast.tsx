import { useEffect } from 'react';

interface ToastProps {
  text: string;
  /** What can be done about it. */
  action?: { label: string; onClick: () => void };
  onEnd: () => void;
}

const shownMs = 5_000;

/** Says what became of something, and goes by itself. */
export function Toast({ text, action, onEnd }: ToastProps) {
  useEffect(() => {
    const timer = setTimeout(onEnd, shownMs);
    return () => clearTimeout(timer);
  }, [text, onEnd]);
  return (
    <div className="chat-toast" role="status">
      <span className="chat-part">{text}</span>
      {action && (
        <button
          type="button"
          className="chat-text-button chat-toast-action"
          onClick={() => {
            onEnd();
            action.onClick();
          }}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}
