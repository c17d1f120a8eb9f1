/** Adds listeners by the event's type. Returns what removes them. */
export function listen(
  element: HTMLElement,
  handlers: { [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void },
): () => void {
  const entries = Object.entries(handlers) as [string, EventListener][];
  for (const [type, handler] of entries) element.addEventListener(type, handler);
  return () => {
    for (const [type, handler] of entries) element.removeEventListener(type, handler);
  };
}
