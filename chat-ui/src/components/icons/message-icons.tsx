import { Icon, starPath } from './icons.js';

/* Of what can be done with a message: loaded with it. */

export const ReplyIcon = () => (
  <Icon size={18}>
    <path className="chat-directed" d="M9 6l-5 5 5 5M4 11h10a6 6 0 0 1 6 6v1" />
  </Icon>
);
export const MoreIcon = () => (
  <Icon size={18}>
    <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth={3} />
  </Icon>
);
export const CopyIcon = () => (
  <Icon size={18}>
    <rect x="9" y="9" width="11" height="11" rx="2.5" />
    <path d="M15 9V6.5A2.5 2.5 0 0 0 12.5 4h-6A2.5 2.5 0 0 0 4 6.5v6A2.5 2.5 0 0 0 6.5 15H9" />
  </Icon>
);
export const EditIcon = () => (
  <Icon size={18}>
    <path d="M4 20l1-4L16 5a2.1 2.1 0 0 1 3 3L8 19z" />
  </Icon>
);
export const DeleteIcon = () => (
  <Icon size={18}>
    <path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5" />
  </Icon>
);
export const StarIcon = () => (
  <Icon size={18}>
    <path d={starPath} />
  </Icon>
);
export const PlusIcon = () => (
  <Icon size={18}>
    <path d="M12 6v12M6 12h12" />
  </Icon>
);
