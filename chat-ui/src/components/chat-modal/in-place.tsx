import { useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { findContainer } from './find-container.js';
import type { ChatModalContainer } from './find-container.js';

export interface InPlaceProps {
  /**
   * Where it stands in the document. By default in the dialog of yours around it, in the same shadow tree, or in the body.
   */
  container?: ChatModalContainer | null;
  children: ReactNode;
}

/** Draws its children where a window may stand. */
export function InPlace({ container, children }: InPlaceProps) {
  const [found, setFound] = useState<ChatModalContainer | null>(null);
  const place = container ?? found;
  // Allowed wherever an element is, never seen, and replaced before anything is painted.
  if (!place) {
    const find = (marker: Element | null) => {
      if (marker) setFound(findContainer(marker));
    };
    return <template ref={find} />;
  }
  return createPortal(children, place);
}
