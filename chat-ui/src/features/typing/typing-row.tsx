/** Below the newest message, while somebody types. */
export function TypingRow() {
  return (
    <div className="chat-typing" aria-hidden="true">
      <span className="chat-typing-dot" />
      <span className="chat-typing-dot" />
      <span className="chat-typing-dot" />
    </div>
  );
}
