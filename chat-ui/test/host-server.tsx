import { version } from 'react';
import { renderToString } from 'react-dom/server';
import { ar } from '@vikrahub/chat-ui/locales/ar';
import { allParts, createHost, Everything } from './host-app.js';

/** Run by plain Node: what each component is on a server, as JSON. */
const { server, Host } = createHost();
const render = (part: React.ReactNode) => renderToString(<Host>{part}</Host>);
const html = Object.fromEntries(Object.entries(allParts).map(([name, part]) => [name, render(part)]));
const page = render(<Everything />);
process.stdout.write(
  JSON.stringify({ version, html, page, arabic: ar.newMessages(2), opened: server.socketsOf(1).opened }),
);
