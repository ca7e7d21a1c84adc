import type { HtmlTagDescriptor, Plugin } from 'vite';

type Bundle = Readonly<Record<string, unknown>>;
type Chunk = {
  readonly type: 'chunk';
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
};

const chunkOf = (bundle: Bundle, name: string): Chunk | null => {
  const found = bundle[name] as Partial<Chunk> | undefined;
  return found?.type === 'chunk' ? (found as Chunk) : null;
};

/** The files of `names` and of all they import, each once. */
function withImports(bundle: Bundle, names: readonly string[]): string[] {
  const all = new Set<string>();
  const add = (name: string): void => {
    if (all.has(name)) return;
    all.add(name);
    chunkOf(bundle, name)?.imports.forEach(add);
  };
  names.forEach(add);
  return [...all];
}

/**
 * Vite plugin: the panel's page names all the files of the panel, so that they come at once. Its first script asks the
 * page in view before it imports the rest; without this the browser would hear of the rest only then.
 */
export function preloadPanel(): Plugin {
  return {
    name: 'sidelight-preload-panel',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle, chunk, path }) {
        if (bundle === undefined || chunk === undefined || !path.includes('sidepanel')) return [];
        const named = withImports(bundle, [chunk.fileName]);
        const scripts = withImports(bundle, chunk.dynamicImports).filter((name) => !named.includes(name));
        // What is imported comes first in the cascade.
        const styles = scripts
          .flatMap((name) => [...(chunkOf(bundle, name)?.viteMetadata?.importedCss ?? [])])
          .reverse();
        const link = (rel: string, name: string): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, href: `/${name}` },
          injectTo: 'head',
        });
        return [
          ...styles.map((name) => link('stylesheet', name)),
          ...scripts.map((name) => link('modulepreload', name)),
        ];
      },
    },
  };
}
