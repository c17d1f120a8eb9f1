import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createHost, Everything } from './host-app.js';

const { server, client, Host } = createHost();
const root = document.querySelector('#host');
if (!root) throw new Error('The page has no #host');
const app = (
  <StrictMode>
    <Host>
      <Everything />
    </Host>
  </StrictMode>
);
if (root.firstElementChild) hydrateRoot(root, app);
else createRoot(root).render(app);
Object.assign(window, {
  countSockets: () => server.socketsOf(1).opened,
  isOnline: () => client.getSnapshot().status === 'online',
});
