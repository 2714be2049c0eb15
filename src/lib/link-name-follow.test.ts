import { expect, test } from 'vitest';
import { withLinkName, withName } from './link-name-follow.ts';

const BLANK = { name: '', linkName: '', isLinkNameEdited: false };

test('the link name follows the name while it is typed', () => {
  expect(withName(withName(BLANK, 'Wrike'), 'Wrike Zylker')).toEqual({ name: 'Wrike Zylker', linkName: 'wrike_zylker', isLinkNameEdited: false });
});

test('a link name written by hand stays', () => {
  const edited = withLinkName(withName(BLANK, 'Wrike'), 'mine');
  expect(withName(edited, 'Wrike Zylker')).toEqual({ name: 'Wrike Zylker', linkName: 'mine', isLinkNameEdited: true });
});

test('an emptied link name follows again', () => {
  const emptied = withLinkName(withLinkName(withName(BLANK, 'Wrike'), 'mine'), '');
  expect(withName(emptied, 'Wrike 2').linkName).toBe('wrike_2');
});
