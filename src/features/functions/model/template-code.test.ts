import { describe, expect, it } from 'vitest';
import type { FunctionTemplate } from '#src/contract/functions.ts';
import { fitTemplate } from './template-code.ts';

const template: FunctionTemplate = {
  id: 'create',
  name: 'createwrikeproject',
  title: 'Create',
  description: '',
  group: 'Wrike',
  module: 'projects',
  connections: [{ linkName: 'wrike', serviceLinkName: 'wrike', serviceName: 'Wrike', scopes: ['wsReadWrite'] }],
  code: 'a = invokeurl\n[\n\turl :"https://www.wrike.com"\n\tconnection:"wrike"\n];\ninfo "wrike";',
};
const connection = (linkName: string, service = 'wrike') => ({ linkName, service: { linkName: service } });

describe('fitTemplate', () => {
  it('names the first connection to the service, and only where a connection is named', () => {
    const { code, missing } = fitTemplate(template, [connection('chat', 'slack'), connection('wrike_zylker')]);
    expect(code).toContain('connection:"wrike_zylker"');
    expect(code).toContain('info "wrike";');
    expect(missing).toEqual([]);
  });

  it('prefers the connection that has the template’s own link name', () => {
    expect(fitTemplate(template, [connection('wrike_zylker'), connection('wrike')]).code).toBe(template.code);
  });

  it('tells which services lack a connection', () => {
    expect(fitTemplate(template, [connection('wrike', 'slack')])).toEqual({ code: template.code, missing: template.connections });
  });
});
