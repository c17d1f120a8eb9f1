import { MessageButton } from '../chat/message-button';
import { useSession } from '../session/session.context';
import { creators } from '../creators/creators';
import type { Creator } from '../creators/creator';

const variants = [
  { variant: 'primary', text: 'Message', note: 'Blue gradient, the default' },
  { variant: 'secondary', text: 'Message', note: 'Outline in the accent' },
  { variant: 'success', text: 'Hire me', note: 'Green gradient' },
  { variant: 'dark', text: 'Message', note: 'Dark theme' },
  { variant: 'outline', text: 'Message', note: 'Light outline' },
] as const;

const sizes = [
  { size: 'small', text: 'Message', note: 'Compact, for lists' },
  { size: 'medium', text: 'Message', note: 'The default' },
  { size: 'large', text: 'Send Message', note: 'The one thing to do on a page' },
] as const;

export function VariantExamples() {
  const { user } = usePartner();
  return (
    <ul className="button-examples">
      {variants.map(({ variant, text, note }) => (
        <li key={variant}>
          <MessageButton user={user} buttonText={text} variant={variant} />
          <code>variant="{variant}"</code>
          <span className="button-note">{note}</span>
        </li>
      ))}
    </ul>
  );
}

export function SizeExamples() {
  const { user } = usePartner();
  return (
    <ul className="button-examples">
      {sizes.map(({ size, text, note }) => (
        <li key={size}>
          <MessageButton user={user} buttonText={text} size={size} />
          <code>size="{size}"</code>
          <span className="button-note">{note}</span>
        </li>
      ))}
    </ul>
  );
}

/** The first of the example users whom the signed-in person can write to: not themself. */
export function usePartner(): Creator {
  const session = useSession();
  const me = session.state === 'signed-in' ? String(session.user.id) : '';
  const partner = creators.find(({ user }) => String(user.id) !== me);
  if (!partner) throw new Error('The demo needs two creators.');
  return partner;
}
