import { Icon } from './icons.js';
import { pinPath } from './list-icons.js';

/* Of what can be done with a conversation: loaded with it. */

export const BellIcon = () => (
  <Icon size={18}>
    <path d="M6 10a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4S6 15 6 10M10 20h4" />
  </Icon>
);
export const PinIcon = () => (
  <Icon size={18}>
    <path d={pinPath} />
  </Icon>
);
export const UnreadIcon = () => (
  <Icon size={18}>
    <path d="M20 12.5A8 8 0 1 1 11.5 4" />
    <circle cx="18" cy="6" r="2.5" fill="currentColor" />
  </Icon>
);
export const ArchiveIcon = () => (
  <Icon size={18}>
    <path d="M4 5h16v4H4zM5.5 9v10h13V9M10 13h4" />
  </Icon>
);
