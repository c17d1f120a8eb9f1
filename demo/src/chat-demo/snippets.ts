export const basicSnippet = `import { ChatButton } from '@vikrahub/chat-ui';

function UserProfile({ user }) {
  return (
    <div className="user-profile">
      <img src={user.avatar} alt={user.name} />
      <h2>{user.full_name}</h2>
      <div className="actions">
        <ChatButton
          user={user}
          buttonText="Message"
          variant="primary"
        />
      </div>
    </div>
  );
}`;

export const customModalSnippet = `import React, { useState } from 'react';
import { ChatModal } from '@vikrahub/chat-ui';

function CustomChat() {
  const [showChat, setShowChat] = useState(false);
  const [recipient, setRecipient] = useState(null);

  return (
    <>
      <button onClick={() => { setRecipient(someUser); setShowChat(true); }}>
        Start Chat
      </button>

      <ChatModal
        isOpen={showChat}
        onClose={() => setShowChat(false)}
        recipientUser={recipient}
      />
    </>
  );
}`;

export const socketSnippet = `// Connect to chat WebSocket
const token = getAccessToken();
const socket = new WebSocket(\`ws://localhost:8000/ws/chat/?token=\${token}\`);

// Send message
socket.onopen = () => socket.send(JSON.stringify({
  type: 'message',
  recipient_id: 123,
  text: 'Hello! How are you?'
}));

// Handle incoming messages
socket.onmessage = (event) => {
  const data = JSON.parse(event.data);
  if (data.type === 'new_message') {
    console.log('New message received:', data.message);
  }
};`;
