import type { DOMAttributes, SyntheticEvent } from 'react';

/** What React passes on to the ancestors of a portal; of media, only whether a picture was loaded. React 18 warns about others. */
const eventNames =
  'Copy Cut Paste CompositionEnd CompositionStart CompositionUpdate Focus Blur Change BeforeInput Input Reset Submit ' +
  'Invalid Load Error KeyDown KeyPress KeyUp AuxClick Click ContextMenu DoubleClick Drag DragEnd DragEnter ' +
  'DragLeave DragOver DragStart Drop MouseDown MouseMove MouseOut MouseOver MouseUp Select TouchCancel TouchEnd ' +
  'TouchMove TouchStart PointerDown PointerMove PointerUp PointerCancel PointerOver PointerOut GotPointerCapture ' +
  'LostPointerCapture Wheel AnimationStart AnimationEnd AnimationIteration TransitionEnd Toggle Cancel Close';

const stop = (event: SyntheticEvent) => event.stopPropagation();

/**
 * React's events follow the component tree: without these handlers, what happens inside the window would reach the
 * form, card or link around the button. Handlers of the capture phase still run, which libraries with layers need.
 */
export const stopEvents: DOMAttributes<HTMLElement> = Object.fromEntries(
  eventNames.split(' ').map((name) => [`on${name}`, stop]),
);
