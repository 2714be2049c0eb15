import { chromium } from 'playwright'; import { BROWSER_ARGS, findBrowser } from '../browser.ts';
const b=await chromium.launch({executablePath:findBrowser()!,args:BROWSER_ARGS}); const dir=process.argv[2]??'/tmp/fake-report';
for (const [w,scheme] of [[1440,'light'],[1440,'dark'],[390,'light']] as const) {
const p=await b.newPage({viewport:{width:w,height:900},colorScheme:scheme}); p.on('console',m=>console.log(m.text())); p.on('pageerror',e=>console.log(e.message));
await p.goto(`file://${dir}/index.html`); await p.waitForTimeout(1500); await p.screenshot({path:`/tmp/rep-${w}-${scheme}.png`});
await p.goto(`file://${dir}/index.html#result=changed`); await p.waitForTimeout(800); await p.locator('main ul a').first().click(); await p.waitForTimeout(1200); await p.screenshot({path:`/tmp/rep-story-${w}-${scheme}.png`,fullPage:true}); await p.close(); }
await b.close();
