/** Notes who was a member from which `rev` to which, as each transaction commits it. */
export const NOTE_MEMBERSHIPS = `
create schema faults;
create table faults.memberships (
  conversation_id uuid not null, user_id text not null, joined_rev bigint not null, left_rev bigint);
create function faults.note_join() returns trigger language plpgsql security definer as $$
begin
  insert into faults.memberships values (new.conversation_id, new.user_id, new.joined_rev, null);
  return null;
end $$;
create function faults.note_leave() returns trigger language plpgsql security definer as $$
begin
  update faults.memberships set left_rev = (
    select rev from public.conversations where bucket = old.bucket and id = old.conversation_id
  ) where conversation_id = old.conversation_id and user_id = old.user_id and left_rev is null;
  return null;
end $$;
create trigger note_join after insert on public.members for each row execute function faults.note_join();
create constraint trigger note_leave after delete on public.members deferrable initially deferred
  for each row execute function faults.note_leave()`;

export const MEMBERSHIPS = `
select conversation_id as "conversationId", user_id::int as "personId", joined_rev::int as "joinedRev",
  left_rev::int as "leftRev"
from faults.memberships`;
