import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { ChatProvider } from '../react/chat-provider.js';
import type { LinkPolicy } from '../react/chat-parts.js';
import { ChatModal } from './chat-modal/chat-modal.js';
import { createStage, priya } from './chat-stage.js';
import { Conversation } from './conversation/conversation.js';

let stage: ReturnType<typeof createStage>;
beforeEach(() => {
  stage = createStage();
});
afterEach(() => {
  cleanup();
  stage.close();
});

describe('slots', () => {
  const OurAvatar = ({ name }: { name: string }) => <i>picture of {name}</i>;
  const YourAvatar = ({ name }: { name: string }) => <i>other picture of {name}</i>;
  const Shout = ({ text, isMine, tabIndex }: { text: string; isMine: boolean; tabIndex: number }) => (
    <b>{`${text.toUpperCase()} ${isMine} ${tabIndex}`}</b>
  );
  const Empty = ({ name }: { name: string }) => <p>Nobody has written to {name}</p>;
  const Target = ({ target }: { target: object }) => <i>{JSON.stringify(target)}</i>;

  test('take the place of our parts, and a window’s own that of the provider’s', async () => {
    stage.server.say(2, 1, 'first');
    stage.server.say(1, 2, 'second');
    const slots = { avatar: OurAvatar, messageText: Shout };
    render(
      <ChatProvider client={stage.client} slots={slots}>
        <Conversation recipientUser={priya} />
        <ChatModal isOpen onClose={() => undefined} recipientUser={priya} slots={{ avatar: YourAvatar }} />
      </ChatProvider>,
    );
    expect(await screen.findAllByText('FIRST false -1')).toHaveLength(2);
    expect(screen.getAllByText('SECOND true 0')).toHaveLength(2);
    expect(screen.getAllByText('picture of Priya Nair')).toHaveLength(1);
    expect(screen.getAllByText('other picture of Priya Nair')).toHaveLength(1);
  });

  test('stand where we have nothing', async () => {
    render(
      <Conversation
        recipientUser={priya}
        slots={{ empty: Empty, headerActions: Target, composerStart: Target }}
      />,
      { wrapper: stage.Stage },
    );
    await screen.findByText('Nobody has written to Priya Nair');
    const [inHeader, inComposer] = screen.getAllByText('{"userId":2}');
    expect(inHeader?.closest('header')).not.toBeNull();
    expect(inComposer?.closest('.chat-composer')).not.toBeNull();
  });
});

test('classes of the host stand beside ours', async () => {
  stage.server.say(2, 1, 'Hello');
  const names = ['header', 'messages', 'message', 'bubble', 'composer'];
  const classNames = Object.fromEntries(names.map((name) => [name, `host-${name}`]));
  const onClose = () => undefined;
  render(<ChatModal isOpen onClose={onClose} recipientUser={priya} classNames={classNames} />, {
    wrapper: stage.Stage,
  });
  await screen.findByText('Hello');
  const ours = names.map((name) => document.querySelector(`.host-${name}`)?.classList[0]);
  expect(ours).toEqual(['chat-header', 'chat-list', 'chat-message', 'chat-bubble', 'chat-composer']);
});

describe('linkPolicy', () => {
  async function show(linkPolicy: LinkPolicy): Promise<HTMLAnchorElement[]> {
    stage.server.say(2, 1, 'See https://bad.example/x and https://example.com/a or priya@example.com');
    render(
      <ChatProvider client={stage.client} linkPolicy={linkPolicy}>
        <Conversation recipientUser={priya} />
      </ChatProvider>,
    );
    await screen.findByRole('article');
    return [...document.querySelectorAll('a')];
  }

  test('is asked for every address, and leaves as text what it refuses', async () => {
    const asked: string[] = [];
    const links = await show((href) => {
      asked.push(href);
      return href.includes('bad.example') ? false : undefined;
    });
    expect(new Set(asked)).toEqual(
      new Set(['https://bad.example/x', 'https://example.com/a', 'mailto:priya@example.com']),
    );
    expect(links.map((link) => [link.href, link.rel])).toEqual([
      ['https://example.com/a', 'noopener noreferrer nofollow ugc'],
      ['mailto:priya@example.com', 'noopener noreferrer nofollow ugc'],
    ]);
    expect(screen.getByRole('article').textContent).toContain('See https://bad.example/x and');
  });

  test('changes what it wants to', async () => {
    const leave = (href: string) => `https://host.example/leave?to=${encodeURIComponent(href)}`;
    const [link] = await show((href) => ({ href: leave(href), target: '_self' }));
    expect([link?.href, link?.target, link?.textContent]).toEqual([
      'https://host.example/leave?to=https%3A%2F%2Fbad.example%2Fx',
      '_self',
      'https://bad.example/x',
    ]);
    expect(link?.rel).toBe('noopener noreferrer nofollow ugc');
  });
});
