import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const lib = (path: string) => fileURLToPath(new URL(`./lib/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^hidden-photons$/, replacement: lib("index.ts") },
      { find: /^hidden-photons\/(core|figures|notebook|studies)$/, replacement: lib("$1/index.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    exclude: ["**/node_modules/**"],
    // Limits end what hangs. They measure nothing: the machine may be slow, and busy with other things.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000, interval: 20 } },
    // Two suites that each start kernels at once slow each other down more than they gain.
    maxWorkers: 2,
  },
});
