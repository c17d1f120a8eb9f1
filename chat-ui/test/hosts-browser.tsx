import { useState, type ReactNode } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import * as Dialog from '@radix-ui/react-dialog';
import { ChatButton, ChatModal, ChatProvider, Conversation, createChatClient } from '@vikrahub/chat-ui';
import { buildPerson, createFakeServer } from '@vikrahub/chat-ui/testing';

const me = buildPerson({ id: 1, username: 'mia', full_name: 'Mia Lund' });
const priya = buildPerson({ id: 2, username: 'priya', full_name: 'Priya Nair' });
const server = createFakeServer({ people: [me, priya] });
const client = createChatClient({ ...server.clientOptions(me.id), outbox: 'memory' });
/** What the host's own handlers were told. */
const heard: string[] = [];
const note = (event: { type: string }) => void heard.push(event.type);

const button = <ChatButton user={priya} buttonText="Message Priya" />;
const conversation = (
  <div style={{ blockSize: 500, inlineSize: 360 }}>
    <Conversation recipientUser={priya} />
  </div>
);

const formHandlers = { onSubmit: note, onReset: note };

/** A handler for everything that people do, as on a card around a button. */
const cardHandlers = {
  ...{ onInput: note, onBeforeInput: note, onChange: note, onSelect: note, onSubmit: note, onReset: note },
  ...{
    onKeyDown: note,
    onKeyUp: note,
    onPaste: note,
    onCopy: note,
    onCut: note,
    onFocus: note,
    onBlur: note,
  },
  ...{ onPointerDown: note, onPointerUp: note, onPointerMove: note, onMouseDown: note, onMouseUp: note },
  ...{ onMouseMove: note, onPointerOver: note, onPointerOut: note, onMouseOver: note, onMouseOut: note },
  ...{
    onClick: note,
    onDoubleClick: note,
    onAuxClick: note,
    onContextMenu: note,
    onWheel: note,
    onDrop: note,
  },
  ...{ onDragEnter: note, onDragOver: note, onCompositionStart: note, onCompositionEnd: note },
  ...{ onLoad: note, onError: note, onClose: note, onCancel: note, onToggle: note },
  ...{ onAnimationStart: note, onAnimationEnd: note, onTransitionEnd: note },
};

/** A window that the host opens elsewhere in its tree, above its own dialog. */
function RadixPage() {
  const [isDocked, setIsDocked] = useState(false);
  return (
    <Dialog.Root defaultOpen>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content
          className="host-dialog"
          aria-describedby={undefined}
          onWheel={note}
          onEscapeKeyDown={() => note({ type: 'escape' })}
        >
          <Dialog.Title>Profile</Dialog.Title>
          {button}
          <button type="button" onClick={() => setIsDocked(true)}>
            Dock Priya
          </button>
          <ChatModal
            isOpen={isDocked}
            modal={false}
            recipientUser={priya}
            onClose={() => setIsDocked(false)}
          />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PortalInForm() {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <>
      <form {...formHandlers} data-form="">
        <div ref={setPlace} />
      </form>
      {place && createPortal(conversation, place)}
    </>
  );
}

const scenes: Record<string, ReactNode> = {
  form: (
    <form {...formHandlers} data-form="">
      <input name="title" defaultValue="Brief" />
      {conversation}
      <button>Publish</button>
    </form>
  ),
  'portal in a form': <PortalInForm />,
  'button in a form': (
    <form {...formHandlers} data-form="">
      {button}
    </form>
  ),
  card: <div {...cardHandlers}>{button}</div>,
  radix: <RadixPage />,
  button,
  styled: (
    <>
      {(['primary', 'secondary'] as const).map((variant) => (
        <ChatButton
          key={variant}
          user={priya}
          variant={variant}
          buttonText={variant}
          className="host-button"
          style={{ borderRadius: 3 }}
        />
      ))}
      <ChatButton user={priya} variant="primary" buttonText="plain" />
      <ChatButton user={priya} variant="secondary" buttonText="second" />
    </>
  ),
};

/** Everything of the package inside a shadow tree, its styles included. */
function toShadowRoot(host: Element): Element {
  const root = host.attachShadow({ mode: 'open' });
  const styles = document.querySelector('style[data-chat]')!.cloneNode(true);
  const inner = document.createElement('div');
  root.append(styles, inner);
  return inner;
}

const hosts = {
  server,
  heard,
  show(scene: keyof typeof scenes, isInShadow = false) {
    const host = document.querySelector('#host')!;
    const root = createRoot(isInShadow ? toShadowRoot(host) : host);
    flushSync(() =>
      root.render(
        <ChatProvider client={client} locale="en-GB">
          {scenes[scene]}
        </ChatProvider>,
      ),
    );
  },
};

declare global {
  interface Window {
    hosts: typeof hosts;
  }
}

window.hosts = hosts;
