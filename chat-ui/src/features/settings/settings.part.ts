import type { Part, PartContext } from '../../client/part.js';

const RETRY_MS = 5_000;

/** Reads all settings again where `resume` could not say which have changed. */
export function createSettings(context: PartContext): Part {
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function reload(): Promise<void> {
    clearTimeout(timer);
    try {
      const { reloadSettings } = await import('./reload-settings.js');
      await reloadSettings(context);
    } catch {
      // `rest` has reported what is odd; nothing that is shown depends on it meanwhile.
      timer = setTimeout(reload, RETRY_MS);
    }
  }

  return {
    onFrame(frame) {
      if (frame.type === 'resumed' && frame.view?.reset) void reload();
    },
    stop: () => clearTimeout(timer),
  };
}
