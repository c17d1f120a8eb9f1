import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Modal windows and docked ones stand in the top layer, where the browser has one. */
function show(dialog: HTMLDialogElement, isModal: boolean): void {
  dialog.inert = false;
  if (isModal && typeof dialog.showModal === 'function') dialog.showModal();
  else if (!isModal && typeof dialog.showPopover === 'function') {
    dialog.popover = 'manual';
    dialog.showPopover();
  } else dialog.setAttribute('open', '');
}

/** At once: what is still seen of it while it fades out takes no click and no focus. */
function hide(dialog: HTMLDialogElement): void {
  if (dialog.popover !== 'manual' || typeof dialog.hidePopover !== 'function') {
    if (typeof dialog.close === 'function') dialog.close();
    else dialog.removeAttribute('open');
  } else {
    dialog.hidePopover();
    dialog.removeAttribute('popover');
  }
  dialog.inert = true;
}

export interface DialogFocus {
  /** Where focus goes instead of the text field. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** Where focus goes instead of back to what had it. */
  finalFocus?: RefObject<HTMLElement | null>;
}

/** Opens and closes the dialog, moves focus into it and back, and turns Escape into `onEscape`. */
export function useDialog(
  dialogRef: RefObject<HTMLDialogElement | null>,
  { isOpen, isModal }: { isOpen: boolean; isModal: boolean },
  onEscape: () => void,
  focus: DialogFocus,
): void {
  const onEscapeRef = useRef(onEscape);
  const focusRef = useRef(focus);
  const giveFocusBack = useRef(() => {});
  useEffect(() => {
    onEscapeRef.current = onEscape;
    focusRef.current = focus;
  });

  useLayoutEffect(() => {
    const dialog = dialogRef.current;
    if (!dialog) return;
    if (!isOpen) {
      // Again: after it has changed the document, React puts focus where it was before.
      giveFocusBack.current();
      giveFocusBack.current = () => {};
      return;
    }
    const trigger = document.activeElement;
    const wanted = dialog.querySelector<HTMLElement>('[data-autofocus]');
    show(dialog, isModal);
    // Focus in a text field raises the keyboard of a phone over what the person came to read.
    const hasKeyboard = !window.matchMedia?.('(pointer: coarse)').matches;
    const first = focusRef.current.initialFocus?.current ?? (hasKeyboard ? wanted : null) ?? dialog;
    first.focus({ preventScroll: true });

    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      onEscapeRef.current();
    };
    // Other ways of the platform to ask for closing, such as Android's back gesture.
    const handleCancel = (event: Event) => {
      event.preventDefault();
      onEscapeRef.current();
    };
    dialog.addEventListener('keydown', handleKey);
    dialog.addEventListener('cancel', handleCancel);
    return () => {
      dialog.removeEventListener('keydown', handleKey);
      dialog.removeEventListener('cancel', handleCancel);
      const hadFocus = dialog.contains(document.activeElement);
      hide(dialog);
      const next = focusRef.current.finalFocus?.current ?? trigger;
      giveFocusBack.current = () => {
        if (hadFocus && next instanceof HTMLElement && next.isConnected) next.focus({ preventScroll: true });
      };
      giveFocusBack.current();
    };
  }, [dialogRef, isOpen, isModal]);
}
