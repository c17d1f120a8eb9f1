/** One property, or one member of what a hook returns, as the published types declare it. */
export interface Prop {
  name: string;
  type: string;
  /** The strings it may be, where it is one of a few. */
  options: string[];
  isRequired: boolean;
  isFunction: boolean;
  description: string;
  /** Empty where the types name none. */
  defaultValue: string;
}

export interface Hook {
  signature: string;
  description: string;
  /** Of an object that it returns. */
  members: Prop[];
}

/** Every component and hook that the package exports, by name. */
export interface Reference {
  components: Record<string, Prop[]>;
  hooks: Record<string, Hook>;
}
