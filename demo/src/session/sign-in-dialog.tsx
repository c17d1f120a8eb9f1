import { useEffect, useRef, type MouseEvent } from 'react';
import { Icon } from '../layout/icons';
import { SignInPanel } from './sign-in-panel';

export function SignInDialog({ reason, onClose }: { reason: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    <dialog
      ref={dialog}
      className="sign-in-dialog"
      aria-label="Sign in"
      onCancel={onClose}
      onClick={closeOnBackdrop}
    >
      <div className="sign-in-dialog-inside">
        <button type="button" className="close-button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
        <h1>Sign in</h1>
        <SignInPanel reason={reason} />
      </div>
    </dialog>
  );
}
