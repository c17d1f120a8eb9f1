/** Where a window may stand. */
export type ChatModalContainer = Element | DocumentFragment;

/**
 * Inside the dialog of the host's around `place`, whose focus trap and scroll lock would shut out everything else;
 * otherwise in the same shadow tree, for the sake of its styles, or in the body.
 */
export function findContainer(place: Element): ChatModalContainer {
  const dialog = place.closest('dialog, [role=dialog], [role=alertdialog]');
  if (dialog) return dialog;
  const root = place.getRootNode();
  return root instanceof ShadowRoot ? root : document.body;
}
