import { defineConfig } from "vitest/config";

export default defineConfig({
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  // The workspaces' sources are tested as they are: no build has to run first.
  resolve: { conditions: ["source", "module", "import", "default"] },
  ssr: { resolve: { conditions: ["source", "node", "module", "import", "default"] } },
  test: {
    include: ["widgets/*/test/**/*.test.{ts,tsx}", "extension/test/**/*.test.{ts,tsx}"],
    testTimeout: 10_000,
  },
});
