import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses: the built site works under any path of any host.
  base: './',
  envPrefix: 'REACT_APP_',
  plugins: [react()],
  build: { target: 'es2022' },
});
