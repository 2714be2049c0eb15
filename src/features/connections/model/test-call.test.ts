import { beforeEach, expect, test } from 'vitest';
import { checkedCall, firstCall, keepTypedCall, sendsBody, useTypedCalls, withMethod } from './test-call.ts';

const FOLDERS = 'https://www.wrike.com/api/v4/folders';
const CONNECTION = {
  sampleUrl: FOLDERS,
  sampleOperations: [{ method: 'POST' as const, url: `${FOLDERS}/FOLDER_ID/folders`, nameField: 'title', takesJson: false }],
  name: 'Wrike "Zylker"',
};
beforeEach(() => useTypedCalls.setState({ calls: {} }));

test('calls begin as those of the sample code do; bodies are JSON whatever the connection is called', () => {
  expect(firstCall(CONNECTION)).toEqual({ method: 'GET', url: FOLDERS, body: '', contentType: 'application/json' });
  const { url, body } = firstCall(CONNECTION, 'POST');
  expect([url, JSON.parse(body)]).toEqual([`${FOLDERS}/FOLDER_ID/folders`, { title: 'Sent through Wrike "Zylker"' }]);
});

test('another method brings its sample along, and leaves what was typed', () => {
  const posted = withMethod(CONNECTION, firstCall(CONNECTION), 'POST');
  expect(posted).toEqual(firstCall(CONNECTION, 'POST'));
  expect(withMethod(CONNECTION, posted, 'GET')).toEqual(firstCall(CONNECTION));
  const typed = { ...posted, url: `${FOLDERS}/1/folders`, body: '{"title":"Own"}' };
  expect(withMethod(CONNECTION, withMethod(CONNECTION, typed, 'DELETE'), 'POST')).toEqual(typed);
});

test('only methods that send a body take it along, and only when there is one', () => {
  const call = { ...firstCall(CONNECTION), url: ' https://www.wrike.com/x ', body: '{}' };
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
