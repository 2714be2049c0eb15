import { beforeEach, expect, test } from 'vitest';
import { checkedCall, firstCall, keepTypedCall, sendsBody, useTypedCalls } from './test-call.ts';

const CONNECTION = { sampleUrl: 'https://www.wrike.com/api/v4/folders', name: 'Wrike "Zylker"' };
beforeEach(() => useTypedCalls.setState({ calls: {} }));

test('the first call is the GET of the sample code; its body is JSON whatever the connection is called', () => {
  const call = firstCall(CONNECTION);
  expect(call).toMatchObject({ method: 'GET', url: CONNECTION.sampleUrl, contentType: 'application/json' });
  expect(JSON.parse(call.body)).toEqual({ title: 'Sent through Wrike "Zylker"' });
});

test('only methods that send a body take it along, and only when there is one', () => {
  const call = { ...firstCall(CONNECTION), url: ' https://www.wrike.com/x ' };
  expect((['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).filter(sendsBody)).toEqual(['POST', 'PUT', 'PATCH']);
  expect(checkedCall(call)).toEqual({ call: { ...call, url: 'https://www.wrike.com/x', body: null } });
  expect(checkedCall({ ...call, method: 'POST' })).toMatchObject({ call: { body: call.body } });
  expect(checkedCall({ ...call, method: 'POST', body: '' })).toMatchObject({ call: { body: null } });
});

test('an address that cannot be called is not sent', () => {
  expect(checkedCall({ ...firstCall(CONNECTION), url: 'wrike' })).toEqual({ problem: 'Begin the address with https:// or http://.' });
});

test('what was typed is kept for each connection', () => {
  const call = firstCall(CONNECTION);
  keepTypedCall('c1', call);
  keepTypedCall('c2', { ...call, method: 'DELETE' });
  expect(useTypedCalls.getState().calls).toMatchObject({ c1: { method: 'GET' }, c2: { method: 'DELETE' } });
});
