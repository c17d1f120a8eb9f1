const endsAt = (token: string): number => JSON.parse(atob(token.split('.')[1]!)).exp * 1000;

/** The site's own token, refreshed where it has ended; null for a guest. */
export async function getAccessToken(): Promise<string | null> {
  const access = localStorage.getItem('access');
  if (access && endsAt(access) > Date.now() + 30_000) return access;
  const answer = await fetch('/api/token/refresh/', { method: 'POST', credentials: 'include' });
  if (!answer.ok) return null;
  const refreshed = (await answer.json()) as { access: string };
  localStorage.setItem('access', refreshed.access);
  return refreshed.access;
}
