import { defineConfig } from 'vitest/config';

/*
 * Three projects: `unit` mirrors lib/core and runs in plain Node, `dom` runs the page's edge on linkedom documents, random ones (tests/fuzz) too,
 * `repo` holds the rules of the house (arrows, packs, manifest). End-to-end tests have runners of their own.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      {
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.{ts,tsx}', 'tests/fuzz/**/*.test.ts'],
          environment: 'node',
        },
      },
      { test: { name: 'repo', include: ['tests/repo/**/*.test.ts'], environment: 'node' } },
    ],
  },
});
