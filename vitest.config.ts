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
    testTimeout: 30_000,
    // Two suites that each start kernels at once slow each other down more than they gain.
    maxWorkers: 2,
  },
});
