import { Icon } from './icons.js';

/* Of what can be done with a conversation: loaded with it. */

export const BellIcon = () => (
  <Icon size={18}>
    <path d="M6 10a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4S6 15 6 10M10 20h4" />
  </Icon>
);
export const ArchiveIcon = () => (
  <Icon size={18}>
    <path d="M4 5h16v4H4zM5.5 9v10h13V9M10 13h4" />
  </Icon>
);
