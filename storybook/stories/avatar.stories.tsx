import { Avatar, type AvatarProps } from '@vikrahub/chat-ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, waitFor } from 'storybook/test';
import { everybody } from './people';

const picture = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#0f766e"/><circle cx="4" cy="3" r="1.6" fill="#fff"/><circle cx="4" cy="8" r="3" fill="#fff"/></svg>',
)}`;

const meta = {
  title: 'Avatar',
  component: Avatar,
  args: { id: 101, name: 'Priya Nair' },
  argTypes: { id: { control: 'number' }, imageUrl: { control: 'text' } },
  render: (args) => (
    <span className="row" style={{ gap: 12 }}>
      {/* Its colours and sizes are those of a component around it. */}
      <span className="chat-root">
        <Avatar {...args} />
      </span>
      {args.name}
    </span>
  ),
} satisfies Meta<AvatarProps>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The first letters of the first and the last name; the colours follow from the id. */
export const Initials: Story = {};

export const Picture: Story = { args: { imageUrl: picture } };

/** A picture that does not load leaves the initials. */
export const BrokenPicture: Story = {
  args: { imageUrl: 'data:image/png;base64,' },
  play: async () => {
    await waitFor(() => expect(screen.getByText('PN')).toBeVisible());
  },
};

export const Sizes: Story = {
  render: (args) => (
    <div className="row chat-root">
      <Avatar {...args} size="small" />
      <Avatar {...args} size="medium" />
      <Avatar {...args} size="large" />
    </div>
  ),
};

/** The same person has the same colours everywhere. */
export const People: Story = {
  render: () => (
    <div className="row chat-root">
      {everybody.map(({ id, full_name }) => (
        <Avatar key={id} id={id} name={full_name} />
      ))}
    </div>
  ),
};
