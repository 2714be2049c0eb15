import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDeluge } from '../checker/check-deluge.ts';
import { formatDeluge } from '../formatter/format-deluge.ts';
import { runDeluge } from '../interpreter/run-deluge.ts';
import { testHost } from '../interpreter/test-host.ts';
import { hostileText } from '../syntax/arbitrary-script.ts';
import { parseDeluge } from '../syntax/parse.ts';
import { invokeUrlSample } from './invoke-url-sample.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

test('a sample for any link name, address and parameters checks without a remark, can be laid out, and sends just these', async () => {
  const parameters = fc.dictionary(hostileText, hostileText, { noNullPrototype: true, maxKeys: 4 });
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, fc.constantFrom(...METHODS), parameters, async (connectionLinkName, path, method, values) => {
      const url = `https://www.example.com/${encodeURIComponent(path.toWellFormed())}`;
      const code = invokeUrlSample({ url, connectionLinkName, method, parameters: values });
      const parsed = parseDeluge(code);
      expect(checkDeluge(parsed, { connections: [connectionLinkName] })).toEqual([]);
      expect(formatDeluge(code)).toMatchObject({ formatted: true });
      const seen: (string | null)[] = [];
      const result = await runDeluge(
        parsed,
        testHost({
          fetch: (request, connection) => {
            seen.push(request.method, request.url.split('?', 1)[0] ?? '', connection);
            return Promise.resolve(Response.json({ ok: true }));
          },
        }),
      );
      expect({ error: result.error, log: result.log.map(({ text }) => text) }).toEqual({ error: null, log: ['{"ok":true}'] });
      expect(seen).toEqual([method, new URL(url).href, connectionLinkName]);
    }),
    { numRuns: 100 },
  );
});
