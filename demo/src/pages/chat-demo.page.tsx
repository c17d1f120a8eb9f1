import { CustomChat } from '../chat-demo/custom-chat';
import { CodeBlock } from '../chat-demo/code-block';
import { ExampleUsers } from '../chat-demo/example-users';
import { basicSnippet, customModalSnippet, socketSnippet } from '../chat-demo/snippets';
import { SizeExamples, VariantExamples } from '../chat-demo/button-examples';
import { useSession } from '../session/session.context';
import { SignInPanel } from '../session/sign-in-panel';

export function ChatDemoPage() {
  const session = useSession();
  return (
    <>
      <header className="intro">
        <h1>Chat demo</h1>
        <p>
          Press “Message” to start a conversation. To see both sides of it, open this page in a second window
          and sign in as somebody else.
        </p>
      </header>
      {session.state === 'signed-out' && <SignInPanel reason="" />}
      <section className="demo-section" aria-labelledby="example-users">
        <h2 id="example-users">Example users</h2>
        <ExampleUsers />
      </section>
      <section className="demo-section" aria-labelledby="variants">
        <h2 id="variants">Five variants</h2>
        <VariantExamples />
      </section>
      <section className="demo-section" aria-labelledby="sizes">
        <h2 id="sizes">Three sizes</h2>
        <SizeExamples />
      </section>
      <section className="demo-section" aria-labelledby="integrate">
        <h2 id="integrate">In your own site</h2>
        <div className="snippets">
          <CodeBlock
            title="Basic integration"
            note="A button next to a person. It brings its own window."
            code={basicSnippet}
          />
          <CodeBlock
            title="Custom chat modal"
            note="Only the window, opened by your own button."
            code={customModalSnippet}
          >
            <CustomChat />
          </CodeBlock>
          <CodeBlock
            title="WebSocket direct usage"
            note="The same protocol without React, from any language."
            code={socketSnippet}
          />
        </div>
      </section>
    </>
  );
}
