import { memo, type ReactNode } from 'react';
import type { Palette } from './palette';
import { drawContours, drawLetters, drawOrbits, drawPages, drawTiles, drawWaves } from './patterns';
import { drawArches, drawCoast, drawFrames, drawHills, drawJars, drawPanels } from './scenes';
import { createRandom, type Random } from './random';

const drawings = {
  arches: drawArches,
  coast: drawCoast,
  contours: drawContours,
  frames: drawFrames,
  hills: drawHills,
  jars: drawJars,
  letters: drawLetters,
  orbits: drawOrbits,
  pages: drawPages,
  panels: drawPanels,
  tiles: drawTiles,
  waves: drawWaves,
} satisfies Record<string, (random: Random, palette: Palette, title: string) => ReactNode>;

export type Scene = keyof typeof drawings;

/** A picture of 400 × 300, always the same for the same title. Decorative: screen readers skip it. */
export const Artwork = memo(function Artwork(picture: { scene: Scene; palette: Palette; title: string }) {
  const { scene, palette, title } = picture;
  return (
    <svg className="artwork" viewBox="0 0 400 300" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {drawings[scene](createRandom(title), palette, title)}
    </svg>
  );
});
