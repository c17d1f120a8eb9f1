import '@vikrahub/chat-ui/styles.css';
import './preview.css';
import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import { Stage, type StageParameters } from '../stories/stage';

// A slow machine is no reason for a story to fail.
configure({ asyncUtilTimeout: 15_000 });

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'centered',
    backgrounds: { disable: true },
    controls: { expanded: true, matchers: { color: /(background|color)$/i } },
    options: {
      storySort: { order: ['Introduction', 'ChatButton', 'ChatModal', 'Conversation', 'Inbox', 'Theming'] },
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
