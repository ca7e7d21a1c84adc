import { browser } from 'wxt/browser';

/** Keys of the browser's own shortcut list (rebindable there); names as in the manifest. */
export type CommandName = 'next-mark' | 'previous-mark' | 'highlight-selection';

/** Call a command's handler with the tab in view whenever its key is pressed. */
export function startCommands(handlers: Readonly<Record<CommandName, (tabId: number) => void>>): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab?.id === undefined || !Object.hasOwn(handlers, name)) return;
    handlers[name as CommandName](tab.id);
  });
}
