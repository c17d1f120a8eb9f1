export function MissingPage() {
  return (
    <div className="empty">
      <h1>Page not found</h1>
      <p>The link may be broken, or the page may have moved.</p>
      <a className="plain-button" href="#/">
        Browse creators
      </a>
    </div>
  );
}
