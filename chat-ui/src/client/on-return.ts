/** Calls back when the network or the person comes back to this page. Returns the end of it. */
export function onReturn(listener: () => void): () => void {
  if (typeof window === 'undefined' || typeof document === 'undefined') return () => {};
  const heard = () => {
    if (document.visibilityState !== 'hidden') listener();
  };
  const names = ['online', 'offline', 'pageshow'];
  for (const name of names) window.addEventListener(name, heard);
  document.addEventListener('visibilitychange', heard);
  return () => {
    for (const name of names) window.removeEventListener(name, heard);
    document.removeEventListener('visibilitychange', heard);
  };
}
