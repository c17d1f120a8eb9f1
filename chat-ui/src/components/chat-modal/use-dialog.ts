import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent as ReactKeyboardEvent, RefObject } from 'react';

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

/** Inside shadow trees too. */
function findFocused(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

const hostDialogs = '[role=dialog], [role=alertdialog]';

function isEscape(event: KeyboardEvent): boolean {
  return event.key === 'Escape' && !event.isComposing;
}

export interface DialogFocus {
  /** Where focus goes instead of the text field. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** Where focus goes instead of back to what had it. */
  finalFocus?: RefObject<HTMLElement | null>;
}

/**
 * Opens and closes the dialog, moves focus into it and back, and turns Escape into `onEscape`. Returns the handler for
 * the dialog's keys.
 */
export function useDialog(
  dialogRef: RefObject<HTMLDialogElement | null>,
  { isOpen, isModal }: { isOpen: boolean; isModal: boolean },
  onEscape: () => void,
  focus: DialogFocus,
): (event: ReactKeyboardEvent) => void {
  const onEscapeRef = useRef(onEscape);
  const focusRef = useRef(focus);
  const giveFocusBack = useRef(() => {});
  const keptEscape = useRef<KeyboardEvent | null>(null);
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
    const trigger = findFocused();
    const wanted = dialog.querySelector<HTMLElement>('[data-autofocus]');
    show(dialog, isModal);
    // Focus in a text field raises the keyboard of a phone over what the person came to read.
    const hasKeyboard = !window.matchMedia?.('(pointer: coarse)').matches;
    const first = focusRef.current.initialFocus?.current ?? (hasKeyboard ? wanted : null) ?? dialog;
    first.focus({ preventScroll: true });

    // A dialog of the host's below this window listens on the document, and would close before it.
    const keepEscape = (event: KeyboardEvent) => {
      if (!isEscape(event) || event.defaultPrevented || !event.composedPath().includes(dialog)) return;
      if ([...document.querySelectorAll(hostDialogs)].every((other) => dialog.contains(other))) return;
      keptEscape.current = event;
      event.preventDefault();
    };
    // Other ways of the platform to ask for closing, such as Android's back gesture.
    const handleCancel = (event: Event) => {
      event.preventDefault();
      onEscapeRef.current();
    };
    window.addEventListener('keydown', keepEscape, true);
    dialog.addEventListener('cancel', handleCancel);
    return () => {
      window.removeEventListener('keydown', keepEscape, true);
      dialog.removeEventListener('cancel', handleCancel);
      const hadFocus = dialog.matches(':focus-within');
      hide(dialog);
      const next = focusRef.current.finalFocus?.current ?? trigger;
      giveFocusBack.current = () => {
        if (hadFocus && next instanceof HTMLElement && next.isConnected) next.focus({ preventScroll: true });
      };
      giveFocusBack.current();
    };
  }, [dialogRef, isOpen, isModal]);

  return ({ nativeEvent: event }) => {
    if (!isEscape(event) || (event.defaultPrevented && event !== keptEscape.current)) return;
    event.preventDefault();
    onEscape();
  };
}
