import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'world/**/*.test.ts'],
          exclude: ['src/**/*.db.test.ts', 'src/**/*.db.test.tsx'],
        },
      },
    ],
  },
});
