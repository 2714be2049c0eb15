import { describe, expect, test } from 'vitest';
import { DelugeList, DelugeMap } from '../values/containers.ts';
import { callMethod, written } from './test-context.ts';

const FEED = `<?xml version="1.0"?><!-- orders --><orders><order id="1"><total>5.50</total><note>a &amp; b</note></order>
<order id="2"><total>7</total><note><![CDATA[<b>]]></note></order><ns:count>2</ns:count></orders>`;

describe('5.2 executeXPath', () => {
  test.each([
    ['/orders/order[1]/total', '5.50'],
    ['/orders/order[1]/total/text()', '5.50'],
    ['/orders/order[@id="2"]/total', '7'],
    ['//order[last()]/note', '<b>'],
    ["//order[total='5.50']/@id", '1'],
    ['//total', '5.50-|-7'],
    ['/orders/order[1]/note', 'a & b'],
    ['//count', '2'],
    ['/orders/missing', 'null'],
    ['/orders/order[1]', '<order id="1"><total>5.50</total><note>a &amp; b</note></order>'],
  ])('%s is %s', (path, result) => {
    expect(written(callMethod('executeXPath', FEED, path))).toBe(result);
  });

  test.each([
    ['no xml', '/a'],
    ['<a><b></a></b>', '/a'],
    ['<a>', '/a'],
    ['<a/><b/>', '/a'],
    ['', '/a'],
    ['<a/>', ''],
    ['<a/>', '/a['],
    ['<a/>', '/a[position()>1]'],
    ['<a>'.repeat(5000), '/a'],
  ])('%s with %s: Invalid XML or Invalid XPath', (text, path) => {
    expect(() => callMethod('executeXPath', text, path)).toThrow('Invalid XML or Invalid XPath');
  });
});

describe('5.2 toXml and toXmlList', () => {
  test('maps become elements, lists one for each entry', () => {
    const map = new DelugeMap([['order', new DelugeMap([['note', 'a & b'], ['tag', new DelugeList([1, 2])]])]]);
    expect(callMethod('toXml', map)).toBe('<order><note>a &amp; b</note><tag>1</tag><tag>2</tag></order>');
    expect(() => callMethod('toXml', new DelugeMap([['a b', 1]]))).toThrow('Invalid XML');
  });

  test('the elements in the root', () => {
    expect(written(callMethod('toXmlList', '<a><b>1</b><c x="1"/></a>'))).toBe('["<b>1</b>","<c x=\\"1\\"></c>"]');
    expect(() => callMethod('toXml', '<a>')).toThrow('Invalid XML');
  });
});
