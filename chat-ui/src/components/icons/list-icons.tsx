import { Icon, starPath } from './icons.js';

/* Of lists and docks: a window with one conversation does without them. */

export const BackIcon = () => (
  <Icon>
    <path className="chat-directed" d="M15 5l-7 7 7 7" />
  </Icon>
);
export const ComposeIcon = () => (
  <Icon>
    <path d="M12 5H7a3 3 0 0 0-3 3v9a3 3 0 0 0 3 3h9a3 3 0 0 0 3-3v-5" />
    <path d="M17.5 4.5a1.8 1.8 0 0 1 2.5 2.5l-7.5 7.5-3.5 1 1-3.5z" />
  </Icon>
);
export const StarIcon = () => (
  <Icon>
    <path d={starPath} />
  </Icon>
);
export const MinimizeIcon = () => (
  <Icon>
    <path d="M6 18h12" />
  </Icon>
);
export const MutedIcon = ({ label }: { label: string }) => (
  <>
    <Icon size={14}>
      <path d="M6 10a6 6 0 0 1 9.5-4.9M18 11c.2 4 2 5.5 2 5.5H8M10 20h4M4 4l16 16" />
    </Icon>
    <span className="chat-visually-hidden">{label}</span>
  </>
);
export const pinPath = 'M9 4h6l-1 6 3 3.5H7L10 10zM12 13.5V20';

export const PinnedIcon = ({ label }: { label: string }) => (
  <>
    <Icon size={14}>
      <path d={pinPath} />
    </Icon>
    <span className="chat-visually-hidden">{label}</span>
  </>
);
