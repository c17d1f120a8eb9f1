import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/site.css';
import '@vikrahub/chat-ui/styles.css';
import './styles/header.css';
import './styles/creators.css';
import './styles/sign-in.css';
import './styles/messages.css';
import './styles/chat-demo.css';
import { apiUrl, wsUrl } from './addresses';
import { App } from './app';
import { createAuthApi } from './session/auth-api';
import { createSessionStore } from './session/session-store';
import { SessionStoreProvider } from './session/session.context';

const sessionStore = createSessionStore({
  authApi: createAuthApi(apiUrl),
  apiUrl,
  wsUrl,
  storage: window.sessionStorage,
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');

createRoot(root).render(
  <StrictMode>
    <SessionStoreProvider value={sessionStore}>
      <App />
    </SessionStoreProvider>
  </StrictMode>,
);
