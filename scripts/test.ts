import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';

/*
 * Everything `npm test` promises, cheapest first, with each tool's own progress on the way and one count at the end. A step that fails
 * does not stop the others: one run shows all there is to mend.
 */

interface Tally {
  passed: number;
  failed: number;
}

interface Step {
  title: string;
  command: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Reads the tool's report; a step without one counts as a single check. */
  count?: () => Tally;
}

const reports = mkdtempSync(join(tmpdir(), 'patchbay-test-'));

function vitest(project: string): Step {
  const report = join(reports, `${project}.json`);
  return {
    title: `Vitest: ${project}`,
    command: ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    count() {
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
      return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
    },
  };
}

function playwright(): Step {
  const report = join(reports, 'playwright.json');
  return {
    title: 'Journeys against the production build',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, PORT: '4199' },
    count() {
      const { stats } = JSON.parse(readFileSync(report, 'utf8')) as { stats: Record<string, number> };
      return { passed: (stats['expected'] ?? 0) + (stats['flaky'] ?? 0), failed: stats['unexpected'] ?? 0 };
    },
  };
}

const STEPS: readonly Step[] = [
  { title: 'Types', command: ['tsc', '--noEmit'] },
  { title: 'Lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  vitest('unit'),
  { title: 'Production build', command: ['vite', 'build', '--logLevel', 'warn'] },
  { title: 'Size budgets', command: ['node', 'bench/size.ts'] },
  vitest('stories'),
  playwright(),
];

/** Runs one tool with its output passed through; the tools are found in node_modules/.bin as in an npm script. */
function run({ command: [tool = '', ...args], env }: Step): Promise<number> {
  return new Promise((resolve) => {
    const path = [join(import.meta.dirname, '../node_modules/.bin'), process.env['PATH']].join(process.platform === 'win32' ? ';' : ':');
    const child = spawn(tool, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, ...env, PATH: path },
    });
    child.on('error', (error) => {
      console.log(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A tool that failed without a failing test, or wrote no report, has failed once itself. */
function tally(step: Step, code: number): Tally {
  const own = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  if (step.count === undefined) return own;
  try {
    const counted = step.count();
    return code !== 0 && counted.failed === 0 ? { passed: counted.passed, failed: 1 } : counted;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

ensureBrowser();
const total: Tally = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const [index, step] of STEPS.entries()) {
  console.log(`\n── ${index + 1}/${STEPS.length} ${step.title}`);
  const start = performance.now();
  const { passed, failed } = tally(step, await run(step));
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  summary.push(`${failed === 0 ? '✓' : '✗'} ${step.title}: ${passed} passed, ${failed} failed, ${seconds} s`);
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
