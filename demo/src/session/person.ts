/** Somebody as the API describes them. */
export interface Person {
  id: number | string;
  username: string;
  full_name: string;
  avatar_url: string | null;
}
