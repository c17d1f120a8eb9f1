import '@vikrahub/chat-ui/styles.css';
import './preview.css';
import type { Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import { locales } from '../stories/locales';
import { Stage, type StageParameters } from '../stories/stage';
import { extractArgTypes } from './arg-types';
import { toExampleCode } from './example-code';
import { ThemedDocs } from './themed-docs';

const grounds = { page: undefined, white: '#ffffff', blue: '#2f5bea', purple: '#6d28d9', black: '#101828' };

// A slow machine is no reason for a story to fail.
configure({ asyncUtilTimeout: 15_000 });

const preview: Preview = {
  parameters: {
    layout: 'centered',
    backgrounds: { disable: true },
    controls: { expanded: true, matchers: { color: /(background|color)$/i } },
    docs: {
      extractArgTypes,
      container: ThemedDocs,
      source: { transform: toExampleCode },
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
          'Messenger',
          'ChatDock',
          'ChatNotices',
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
    locale: {
      description: 'Language',
      toolbar: { icon: 'globe', items: Object.keys(locales), dynamicTitle: true },
    },
    ground: {
      description: 'Colour behind a story',
      toolbar: { icon: 'paintbrush', items: Object.keys(grounds), dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'auto', dir: 'ltr', locale: 'en', ground: 'page' },
  decorators: [
    (Story, { parameters, globals }) => (
      <div data-toolbar-dir={globals.dir}>
        <Stage
          theme={globals.theme}
          dir={globals.dir}
          ground={grounds[globals.ground as keyof typeof grounds]}
          {...(globals.locale !== 'en' && {
            locale: String(globals.locale),
            messages: locales[globals.locale as keyof typeof locales],
          })}
          {...(parameters.stage as StageParameters)}
        >
          <Story />
        </Stage>
      </div>
    ),
  ],
};

export default preview;
