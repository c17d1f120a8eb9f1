/** Four colours of one person's work, from the darkest to the lightest. */
export interface Palette {
  deep: string;
  main: string;
  bright: string;
  pale: string;
}
