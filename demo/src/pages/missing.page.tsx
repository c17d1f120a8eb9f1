export function MissingPage() {
  return (
    <div className="empty">
      <h1>There is nothing at this address</h1>
      <p>The page may have moved, or the link was cut short.</p>
      <a className="plain-button" href="#/">
        To the creators
      </a>
    </div>
  );
}
