import { ChatButton, type ChatButtonProps } from '@vikrahub/chat-ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, waitFor } from 'storybook/test';
import { aboutLabels } from './scenes';
import { priya } from './people';

const variants = ['primary', 'secondary', 'success', 'dark', 'outline'] as const;
const sizes = ['small', 'medium', 'large'] as const;

const meta = {
  title: 'ChatButton',
  component: ChatButton,
  args: { user: priya, buttonText: 'Message' },
  argTypes: {
    user: {
      control: 'object',
      description: 'Who the conversation is with: your own user, as long as it has an `id`.',
    },
    buttonText: { control: 'text' },
    variant: { control: 'select', options: variants },
    size: { control: 'radio', options: sizes },
    loading: { control: 'boolean', description: 'Shows a spinner and ignores clicks.' },
    disabled: { control: 'boolean', description: 'Nobody can press it, as with any button.' },
    showUnread: { control: 'boolean', description: 'Counts what is unread from `user`, live.' },
    fullWidth: { control: 'boolean' },
    startIcon: { control: false },
    endIcon: { control: false },
    onOpen: {
      control: false,
      description: 'The conversation opens. Not called when `onClick` prevented it.',
    },
    render: {
      control: false,
      description: 'Draws the trigger instead: spread what it gets on a button of yours.',
    },
  },
} satisfies Meta<ChatButtonProps>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What the ten lines of the first page render: a click opens the window, and a message gets through. */
export const SendMessage: Story = {
  args: { buttonText: 'Send Message' },
  play: async ({ userEvent }) => {
    const button = screen.getByRole('button', { name: 'Send Message' });
    await userEvent.click(button);
    const field = await screen.findByRole('textbox', { name: 'Message Priya Nair' });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.type(field, 'Hello Priya!{Enter}');
    await screen.findByText('Hello Priya!');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(button).toHaveFocus());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  },
};

/** A blue gradient, the default. */
export const Primary: Story = {
  name: 'Variant: primary',
  args: { variant: 'primary' },
};

/** An outline in the accent. */
export const Secondary: Story = {
  name: 'Variant: secondary',
  args: { variant: 'secondary' },
};

/** A green gradient. */
export const Success: Story = {
  name: 'Variant: success',
  args: { variant: 'success', buttonText: 'Hire me' },
};

export const Dark: Story = {
  name: 'Variant: dark',
  args: { variant: 'dark' },
};

/** A light outline. */
export const Outline: Story = {
  name: 'Variant: outline',
  args: { variant: 'outline' },
};

/** For lists and cards. */
export const Small: Story = {
  name: 'Size: small',
  args: { size: 'small' },
};

export const Medium: Story = {
  name: 'Size: medium',
  args: { size: 'medium' },
};

/** For the one thing to do on a page. */
export const Large: Story = {
  name: 'Size: large',
  args: { size: 'large', buttonText: 'Send Message' },
};

/** Every variant in every size. */
export const Matrix: Story = {
  parameters: {
    example: `
import { ChatButton } from '@vikrahub/chat-ui';

const user = { id: 101, username: 'priya', full_name: 'Priya Nair' };
const sizes = ['small', 'medium', 'large'] as const;

export const Example = () => sizes.map((size) => <ChatButton key={size} user={user} size={size} />);`,
  },
  render: (args) => (
    <table className="matrix">
      <thead>
        <tr>
          <td />
          {sizes.map((size) => (
            <th key={size} scope="col">
              {size}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {variants.map((variant) => (
          <tr key={variant}>
            <th scope="row">{variant}</th>
            {sizes.map((size) => (
              <td key={size}>
                <ChatButton {...args} variant={variant} size={size} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  ),
};

/** On any ground: the outline variants bring their own, and the ring of focus has two colours. */
export const Grounds: Story = {
  parameters: {
    example: `
import { ChatButton } from '@vikrahub/chat-ui';

const user = { id: 101, username: 'priya', full_name: 'Priya Nair' };
const variants = ['primary', 'secondary', 'success', 'dark', 'outline'] as const;

export const Example = () => variants.map((variant) => <ChatButton key={variant} user={user} variant={variant} />);`,
  },
  render: (args) => (
    <>
      {['#ffffff', '#2f5bea', '#6d28d9', '#e11d48', '#101828'].map((background) => (
        <div key={background} className="row" style={{ background, padding: 16 }}>
          {variants.map((variant) => (
            <ChatButton key={variant} {...args} variant={variant} />
          ))}
        </div>
      ))}
    </>
  ),
};

/** A class and a style of yours win over the variant. */
export const YourStyle: Story = {
  args: { className: 'own-button', style: { borderRadius: 999 }, buttonText: 'Send Message' },
};

/** Ignores clicks while the host is busy with something of its own. */
export const Loading: Story = { args: { loading: true } };

export const Disabled: Story = { args: { disabled: true } };

/** Counts what is unread from this person, live. */
export const Unread: Story = { args: { showUnread: true }, parameters: { stage: { prepare: aboutLabels } } };

const envelope = (
  <svg
    width="18"
    height="18"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    aria-hidden="true"
  >
    <path d="M3 6h18v12H3zM3 7l9 6 9-6" />
  </svg>
);
const arrow = (
  <svg
    width="18"
    height="18"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    aria-hidden="true"
  >
    <path d="M5 12h14M13 6l6 6-6 6" />
  </svg>
);

/** Icons of yours, before or after the text. */
export const Icons: Story = {
  render: (args) => (
    <div className="row">
      <ChatButton {...args} startIcon={envelope} />
      <ChatButton {...args} endIcon={arrow} variant="outline" />
    </div>
  ),
  parameters: {
    example: `
import { ChatButton } from '@vikrahub/chat-ui';
import { Mail } from 'lucide-react';

const user = { id: 101, username: 'priya', full_name: 'Priya Nair' };

export const Example = () => <ChatButton user={user} startIcon={<Mail size={18} />} />;`,
  },
};

/** A trigger of your own, with no style of ours. */
export const Render: Story = {
  name: 'render',
  args: {
    render: ({ children: _children, ...props }) => (
      <button {...props} className="own-trigger">
        Ask Priya
      </button>
    ),
  },
  parameters: {
    example: `
import { ChatButton } from '@vikrahub/chat-ui';

const user = { id: 101, username: 'priya', full_name: 'Priya Nair' };

export const Example = () => (
  <ChatButton user={user} render={(props) => <button {...props}>Ask Priya</button>} />
);`,
  },
};

export const FullWidth: Story = {
  args: { fullWidth: true },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};
