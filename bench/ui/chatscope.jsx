import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ChatContainer, Message, MessageInput, MessageList } from '@chatscope/chat-ui-kit-react';
import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import { textOf } from './page.js';

const OLDER = 30;

export const rows = '.cs-message';
export const scroller = '.cs-message-list__scroll-wrapper';
export const field = '[contenteditable]';

/** As its documentation does it: the list scrolls by itself, the input keeps its own text. */
export async function open(host, count) {
  let setRange;
  let range = [1, count];
  function List() {
    const [[from, to], set] = useState(range);
    setRange = set;
    const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return (
      <ChatContainer>
        <MessageList autoScrollToBottom autoScrollToBottomOnMount scrollBehavior="auto">
          {numbers.map((number) => (
            <Message
              key={number}
              model={{
                message: textOf(number),
                sender: number % 2 ? 'Mia' : 'Priya',
                direction: number % 2 ? 'outgoing' : 'incoming',
                position: 'single',
              }}
            />
          ))}
        </MessageList>
        <MessageInput attachButton={false} placeholder="Message" />
      </ChatContainer>
    );
  }
  const change = (next) => setRange((range = next));
  return () => {
    const root = createRoot(host);
    flushSync(() => root.render(<List />));
    return {
      close: () => root.unmount(),
      count: () => range[1] - range[0] + 1,
      append: () => change([range[0], range[1] + 1]),
      prepend: () => change([range[0] - OLDER, range[1]]),
    };
  };
}
