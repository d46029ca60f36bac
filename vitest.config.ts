import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "suite", include: ["test/**/*.test.ts"] } },
      { extends: true, test: { name: "long", include: ["test/**/*.long.ts"], testTimeout: 3_600_000 } },
    ],
  },
});
