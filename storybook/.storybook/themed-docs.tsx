import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { useEffect, useState } from 'react';
import { GLOBALS_UPDATED } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { themes } from 'storybook/theming';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Pages in the theme of the toolbar; `auto` is that of the system. */
export function ThemedDocs(props: DocsContainerProps) {
  const [theme, setTheme] = useState(() =>
    String(/theme:(\w+)/u.exec(new URLSearchParams(location.search).get('globals') ?? '')?.[1] ?? 'auto'),
  );
  const [isDark, setIsDark] = useState(dark.matches);
  useEffect(() => {
    const channel = addons.getChannel();
    const hear = ({ globals }: { globals: { theme?: string } }) => setTheme(globals.theme ?? 'auto');
    const change = () => setIsDark(dark.matches);
    channel.on(GLOBALS_UPDATED, hear);
    dark.addEventListener('change', change);
    return () => {
      channel.off(GLOBALS_UPDATED, hear);
      dark.removeEventListener('change', change);
    };
  }, []);
  const shown = theme === 'dark' || (theme === 'auto' && isDark) ? themes.dark : themes.light;
  return <DocsContainer {...props} theme={shown} />;
}
