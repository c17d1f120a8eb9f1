import { useStrings } from '../../react/chat-strings.js';
import { CheckIcon, ClockIcon, DoubleCheckIcon } from '../icons/icons.js';

/** How far one's own message has come. */
export type Delivery = 'queued' | 'sending' | 'sent' | 'delivered' | 'read';

/** Clock, tick, two ticks, two ticks in the accent. */
export function DeliveryMark({ delivery }: { delivery: Delivery }) {
  const strings = useStrings();
  return (
    <span className="chat-delivery" data-state={delivery}>
      {toIcon(delivery)}
      <span className="chat-visually-hidden">{strings[delivery]}</span>
    </span>
  );
}

function toIcon(delivery: Delivery) {
  switch (delivery) {
    case 'queued':
    case 'sending':
      return <ClockIcon />;
    case 'sent':
      return <CheckIcon />;
    case 'delivered':
    case 'read':
      return <DoubleCheckIcon />;
    default:
      return delivery satisfies never;
  }
}
