/** REST root, with a trailing slash. */
export const apiUrl = withSlash(import.meta.env.REACT_APP_API_URL || 'http://localhost:8000/api/');

/** WebSocket root, with a trailing slash. */
export const wsUrl = withSlash(import.meta.env.REACT_APP_WS_URL || 'ws://localhost:8000/ws/');

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
