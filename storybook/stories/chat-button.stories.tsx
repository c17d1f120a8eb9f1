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
    disabled: { control: 'boolean' },
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
export const Primary: Story = { args: { variant: 'primary' } };

/** An outline in the accent. */
export const Secondary: Story = { args: { variant: 'secondary' } };

/** A green gradient. */
export const Success: Story = { args: { variant: 'success', buttonText: 'Hire me' } };

export const Dark: Story = { args: { variant: 'dark' } };

/** A light outline. */
export const Outline: Story = { args: { variant: 'outline' } };

/** For lists and cards. */
export const Small: Story = { args: { size: 'small' } };

export const Medium: Story = { args: { size: 'medium' } };

/** For the one thing to do on a page. */
export const Large: Story = { args: { size: 'large', buttonText: 'Send Message' } };

/** Every variant in every size. */
export const Matrix: Story = {
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
export const Loading: Story = {
  render: (args) => (
    <div className="row">
      {variants.map((variant) => (
        <ChatButton key={variant} {...args} variant={variant} loading />
      ))}
    </div>
  ),
};

export const Disabled: Story = {
  render: (args) => (
    <div className="row">
      {variants.map((variant) => (
        <ChatButton key={variant} {...args} variant={variant} disabled />
      ))}
    </div>
  ),
};

/** Counts what is unread from this person, live. */
export const Unread: Story = {
  args: { showUnread: true },
  parameters: { stage: { prepare: aboutLabels } },
  render: (args) => (
    <div className="row">
      {variants.map((variant) => (
        <ChatButton key={variant} {...args} variant={variant} />
      ))}
    </div>
  ),
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
