import type { ReactNode } from 'react';
import '@vikrahub/chat-ui/styles.css';
import { ChatSession } from './chat-session';

export const metadata = { title: 'A site in Next.js', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <ChatSession>{children}</ChatSession>
      </body>
    </html>
  );
}
