import type { Scene } from '../artwork/artwork';
import type { Palette } from '../artwork/palette';

export const categories = [
  'Design',
  'Illustration',
  'Photography',
  'Development',
  'Film & motion',
  'Sound',
  'Writing',
] as const;

export type Category = (typeof categories)[number];

export interface Creator {
  /** As `ChatButton` takes it. */
  user: { id: number; username: string; full_name: string; avatar_url: null };
  role: string;
  category: Category;
  place: string;
  /** Euros. */
  hourlyRate: number;
  /** "from Monday", "in March" … */
  available: string;
  tagline: string;
  bio: string;
  skills: string[];
  scene: Scene;
  palette: Palette;
  works: string[];
}
