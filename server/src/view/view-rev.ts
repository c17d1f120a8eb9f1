/** The next step of the view of the person `$1`. */
export const NEXT_VIEW_REV = `
  insert into views (user_id, view_rev) values ($1, 1)
  on conflict (user_id) do update set view_rev = views.view_rev + 1, changed_at = now() returning view_rev`;
