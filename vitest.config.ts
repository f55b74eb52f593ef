import { defineConfig } from 'vitest/config';

const databaseTests = ['src/**/*.db.test.ts', 'src/**/*.db.test.tsx'];
const habitsOfDatabase = ['test/habits/**/*.db.test.ts'];
const officeTests = ['src/**/*.office.test.ts'];
const databaseSetup = ['./test/support/database-setup.ts'];

// Files that are not isolated share a process, so that each source is loaded once for all of them: a module keeps
// nothing that changes (test/habits/module-state.test.ts).
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'world/**/*.test.ts'],
          exclude: [...databaseTests, ...officeTests],
          isolate: false,
          testTimeout: 30_000, // they wait for nothing; a browser and an office program run beside them
        },
      },
      {
        extends: true,
        test: {
          name: 'habits',
          include: ['test/habits/**/*.test.ts'],
          exclude: habitsOfDatabase,
          isolate: false,
          fileParallelism: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: [
            ...databaseTests,
            ...habitsOfDatabase,
            'test/journeys/**/*.test.ts',
            'test/journeys/**/*.test.tsx',
          ],
          globalSetup: databaseSetup,
          pool: 'forks',
          maxWorkers: 2,
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      // LibreOffice keeps one profile: its tests run one after the other.
      {
        extends: true,
        test: { name: 'office', include: officeTests, fileParallelism: false, testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: databaseSetup,
          isolate: false,
          fileParallelism: false,
          expect: { poll: { timeout: 20_000 } }, // a page that must come, however busy the machine is
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
