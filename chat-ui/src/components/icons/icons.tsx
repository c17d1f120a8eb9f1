import type { ReactNode } from 'react';

export function Icon({
  size = 20,
  width = 2,
  children,
}: {
  size?: number;
  width?: number;
  children: ReactNode;
}) {
  return (
    <svg
      className="chat-icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={width}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const CloseIcon = () => (
  <Icon>
    <path d="M6 6l12 12M18 6L6 18" />
  </Icon>
);
export const SendIcon = () => (
  <Icon width={2.2}>
    <path d="M12 19V5M5 12l7-7 7 7" />
  </Icon>
);
export const ArrowDownIcon = () => (
  <Icon size={18}>
    <path d="M12 5v14M19 12l-7 7-7-7" />
  </Icon>
);
export const SmileIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="9" />
    <path d="M8.5 14.5a4.5 4.5 0 0 0 7 0M9 9.5h.01M15 9.5h.01" />
  </Icon>
);
export const ClockIcon = () => (
  <Icon size={13}>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 7v5l3 2" />
  </Icon>
);
export const CheckIcon = () => (
  <Icon size={15}>
    <path d="M5 13l4.5 4.5L19 7.5" />
  </Icon>
);
export const DoubleCheckIcon = () => (
  <Icon size={15}>
    <path d="M1.5 13l4.5 4.5L15.5 7.5M11.5 16.5l1.2 1L22.5 7.5" />
  </Icon>
);
export const AlertIcon = () => (
  <Icon size={13}>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 7.5v5.5M12 16.5v.01" />
  </Icon>
);
export const ConversationsIcon = () => (
  <Icon size={28} width={1.6}>
    <path d="M20 11.5a7.5 7.5 0 0 1-11 6.6L4 20l1.9-4.6A7.5 7.5 0 1 1 20 11.5z" />
    <path d="M9 11.5h.01M12.5 11.5h.01M16 11.5h.01" strokeWidth={2.2} />
  </Icon>
);
export const starPath = 'M12 4l2.5 5.2 5.5.7-4 3.9 1 5.7-5-2.8-5 2.8 1-5.7-4-3.9 5.5-.7z';

export const StarredMark = ({ label }: { label: string }) => (
  <>
    <Icon size={12}>
      <path fill="currentColor" d={starPath} />
    </Icon>
    <span className="chat-visually-hidden">{label}</span>
  </>
);
