/** Notes every change of somebody's own settings, as its transaction commits it. `faults` is the schema of `membership.mjs`. */
export const NOTE_VIEW_CHANGES = `
create table faults.view_changes (
  user_id text not null, conversation_id uuid not null, muted_until timestamptz, archived boolean not null,
  view_rev bigint not null);
create function faults.note_view_change() returns trigger language plpgsql security definer as $$
begin
  insert into faults.view_changes
  values (new.user_id, new.conversation_id, new.muted_until, new.archived, new.view_rev);
  return null;
end $$;
create trigger note_view_change after update of view_rev on public.members
  for each row execute function faults.note_view_change()`;

export const VIEW_CHANGES = `
select user_id::int as "personId", conversation_id as "conversationId", muted_until as "mutedUntil", archived,
  view_rev::int as rev
from faults.view_changes order by user_id, view_rev`;
