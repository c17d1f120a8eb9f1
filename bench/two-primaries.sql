-- Half of the conversations move to a second primary. Run once on the first one by psql, while no server runs:
--
--   psql "$NEAR_URL" --single-transaction -v ON_ERROR_STOP=1 -v host=… -v port=… -v database=… -v user=… -v password=… \
--     -f bench/two-primaries.sql
--
-- The far primary has the schema of the same version, made by a start of the server or by its migrations, and:
--   alter table members drop constraint members_user_id_fkey;   -- people live in the near one
-- What locks a conversation there must not take every row with it, so a look-up by key has to look cheap to the
-- planner, and a whole table dear.

create extension postgres_fdw;
create server far foreign data wrapper postgres_fdw options (
  host :'host', port :'port', dbname :'database',
  use_remote_estimate 'true', fdw_startup_cost '1', fdw_tuple_cost '10', batch_size '1000', parallel_commit 'true');
create user mapping for current_user server far options (user :'user', password :'password');

alter table conversations rename to conversations_whole;
alter table members rename to members_whole;
alter table messages rename to messages_whole;
alter table mentions rename to mentions_whole;
alter table message_versions rename to message_versions_whole;
alter table reactions rename to reactions_whole;

-- A partitioned table with foreign parts can have no key of its own: each part has it, and each key holds the
-- bucket.
create table conversations (like conversations_whole including defaults including constraints)
  partition by hash (bucket);
create table members (like members_whole including defaults including constraints) partition by hash (bucket);
create table messages (like messages_whole including defaults including constraints)
  partition by hash (bucket);
create table mentions (like mentions_whole including defaults including constraints)
  partition by hash (bucket);
create table message_versions (like message_versions_whole including defaults including constraints)
  partition by hash (bucket);
create table reactions (like reactions_whole including defaults including constraints)
  partition by hash (bucket);

create table conversations_near (like conversations_whole including all);
create table members_near (
  like members_whole including all,
  foreign key (conversation_id, bucket) references conversations_near on delete cascade,
  foreign key (user_id) references users);
create table messages_near (like messages_whole including all);
create table mentions_near (like mentions_whole including all);
create table message_versions_near (like message_versions_whole including all);
create table reactions_near (like reactions_whole including all);

alter table conversations attach partition conversations_near for values with (modulus 2, remainder 0);
alter table members attach partition members_near for values with (modulus 2, remainder 0);
alter table messages attach partition messages_near for values with (modulus 2, remainder 0);
alter table mentions attach partition mentions_near for values with (modulus 2, remainder 0);
alter table message_versions attach partition message_versions_near for values with (modulus 2, remainder 0);
alter table reactions attach partition reactions_near for values with (modulus 2, remainder 0);
create foreign table conversations_far partition of conversations
  for values with (modulus 2, remainder 1) server far options (table_name 'conversations');
create foreign table members_far partition of members
  for values with (modulus 2, remainder 1) server far options (table_name 'members');
create foreign table messages_far partition of messages
  for values with (modulus 2, remainder 1) server far options (table_name 'messages');
create foreign table mentions_far partition of mentions
  for values with (modulus 2, remainder 1) server far options (table_name 'mentions');
create foreign table message_versions_far partition of message_versions
  for values with (modulus 2, remainder 1) server far options (table_name 'message_versions');
create foreign table reactions_far partition of reactions
  for values with (modulus 2, remainder 1) server far options (table_name 'reactions');

insert into conversations select * from conversations_whole;
insert into members select * from members_whole;
insert into messages select * from messages_whole;
insert into mentions select * from mentions_whole;
insert into message_versions select * from message_versions_whole;
insert into reactions select * from reactions_whole;
drop table members_whole, messages_whole, conversations_whole, mentions_whole, message_versions_whole, reactions_whole;
