import { version } from 'react';
import type { DOMAttributes, SyntheticEvent } from 'react';

/** What React passes on to the ancestors of a portal; of media, only whether a picture was loaded. */
const eventNames =
  'Copy Cut Paste CompositionEnd CompositionStart CompositionUpdate Focus Blur Change BeforeInput Input Reset Submit ' +
  'Invalid Load Error KeyDown KeyPress KeyUp AuxClick Click ContextMenu DoubleClick Drag DragEnd DragEnter DragExit ' +
  'DragLeave DragOver DragStart Drop MouseDown MouseMove MouseOut MouseOver MouseUp Select TouchCancel TouchEnd ' +
  'TouchMove TouchStart PointerDown PointerMove PointerUp PointerCancel PointerOver PointerOut GotPointerCapture ' +
  'LostPointerCapture Wheel AnimationStart AnimationEnd AnimationIteration TransitionEnd Toggle Cancel Close';

/** React 18 warns about handlers that it does not know. */
const eventNamesOfReact19 = ' BeforeToggle ScrollEnd TransitionRun TransitionStart TransitionCancel';

const stop = (event: SyntheticEvent) => event.stopPropagation();

/**
 * React's events follow the component tree: without these handlers, what happens inside the window would reach the
 * form, card or link around the button. Handlers of the capture phase still run, which libraries with layers need.
 */
export const stopEvents: DOMAttributes<HTMLElement> = Object.fromEntries(
  (eventNames + (parseInt(version) > 18 ? eventNamesOfReact19 : ''))
    .split(' ')
    .map((name) => [`on${name}`, stop]),
);
