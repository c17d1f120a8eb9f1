import '@vikrahub/chat-ui/styles.css';
import './preview.css';
import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import { themes } from 'storybook/theming';
import { Stage, type StageParameters } from '../stories/stage';
import { extractArgTypes } from './arg-types';

// A slow machine is no reason for a story to fail.
configure({ asyncUtilTimeout: 15_000 });

const preview: Preview = {
  parameters: {
    layout: 'centered',
    backgrounds: { disable: true },
    controls: { expanded: true, matchers: { color: /(background|color)$/i } },
    docs: {
      extractArgTypes,
      theme: matchMedia('(prefers-color-scheme: dark)').matches ? themes.dark : themes.light,
    },
    options: {
      storySort: {
        order: [
          'Introduction',
          'ChatProvider',
          'ChatButton',
          'ChatModal',
          'Conversation',
          'Inbox',
          'UnreadBadge',
          'Avatar',
          'Hooks',
          'Theming',
          'Languages',
          'Accessibility',
          'Server rendering',
          'Testing',
          'Your own interface',
        ],
      },
    },
  },
  globalTypes: {
    theme: {
      description: 'Light or dark',
      toolbar: { icon: 'contrast', items: ['auto', 'light', 'dark'], dynamicTitle: true },
    },
    dir: {
      description: 'Direction of writing',
      toolbar: { icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'auto', dir: 'ltr' },
  decorators: [
    (Story, { parameters, globals }) => (
      <div data-toolbar-dir={globals.dir}>
        <Stage theme={globals.theme} dir={globals.dir} {...(parameters.stage as StageParameters)}>
          <Story />
        </Stage>
      </div>
    ),
  ],
};

export default preview;
