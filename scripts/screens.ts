import { join } from 'node:path';
import { approve, tooHeavy } from './screens/approve.ts';
import { FOLDERS } from './screens/folders.ts';
import { parseOptions, USAGE, type ScreensOptions } from './screens/options.ts';
import { countResults, RESULTS } from './screens/review.ts';
import { reviewScreens } from './screens/review-screens.ts';
import { writeReport } from './screens/write-report.ts';

/* Photographs every story, compares it with the approved picture and writes a page for people. docs/screens.md says how it is used. */

const PAGE = join(FOLDERS.report, 'index.html');

async function run(options: ScreensOptions): Promise<boolean> {
  if (options.approve !== null) {
    const { count, weight } = await approve(options.approve);
    console.log(`${count} photographs approved; all approved pictures weigh ${(weight / 1_000_000).toFixed(1)} MB and lie in ${FOLDERS.approved}`);
    return true;
  }
  const start = performance.now();
  const review = await reviewScreens(options);
  await writeReport(review, FOLDERS.report);
  const counts = countResults(review.stories);
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`\n${RESULTS.map((result) => `${counts[result]} ${result}`).join(', ')}, in ${seconds} s`);
  if (review.weight.approved > review.weight.limit) console.log(tooHeavy(review.weight.approved));
  console.log(`Look at ${PAGE}\nThen approve with: npm run screens -- --approve`);
  return counts.same === RESULTS.reduce((sum, result) => sum + counts[result], 0) && review.weight.approved <= review.weight.limit;
}

try {
  process.exitCode = (await run(parseOptions(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`\n${USAGE}`);
  process.exitCode = 2;
}
