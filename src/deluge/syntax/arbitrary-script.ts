import * as fc from 'fast-check';

/** Texts with everything in them that has a meaning somewhere. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"];', '\\', '"', '</script>', '\n', String.raw`\n`, '🚀', '‮שלום', '${x}', "'", '*/', '//', '\\"', '\r\n', '\0'),
);
export const hostileText = fc.array(anyText, { maxLength: 6 }).map((parts) => parts.join(''));

const FRAGMENTS = [
  'if(', 'else', 'else if(', 'for each x in ', 'for each index i in ', '{', '}', '(', ')', '[', ']', ';', ',', '.', ':', '=', '==', '&&', '||', '!', '+', '-',
  'invokeurl [', 'url :"a"', 'connection:"c"', 'sendmail [', 'insert into F [', 'delete from F[', 'try {', 'catch (e)', 'return', 'info ', 'x', 'm.get("k")',
  'Map()', '{"a":1}', '"text"', "'t'", '"', "'", '/*', '*/', '//', '\n', ' ', '12', '3.5', 'null', 'true', 'void f(String a)', 'while(', '?', 'List:String()',
  'sort by A', 'range from 1 to 2', 'is not', 'not in', 'hide A;', 'A:ui.add(1);', 'elseif', '“', '”', '++', '\\', '#', '<%', '\u00a0',
];
/** Pieces of the language in any order: hardly ever a script. */
export const scriptPieces = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join(''));

const SCRIPT = `void automation.sync(String id, Map order)
{
	// one call for each line
	for each  line in order.get("lines")
	{
		if(line.get("qty") > 0 && !line.get("name").isEmpty())
		{
			r = invokeurl
			[
				url :"https://example.com/" + id
				type :POST
				parameters:{"n":line.get("name"),"q":{1,2}}.toString()
				connection:"shop"
			];
			info if(r.get("code") == 0, "ok", 'failed');
		}
		else if(id == null) { continue; }
	}
	try { delete from F[ID == 3]; } catch (e) { info e.message; }
}
`;
/** A script with a piece cut out or replaced. */
export const mutatedScript = fc
  .tuple(fc.nat(SCRIPT.length), fc.nat(30), fc.oneof(fc.constant(''), fc.constantFrom(...FRAGMENTS), anyText))
  .map(([at, length, insert]) => SCRIPT.slice(0, at) + insert + SCRIPT.slice(at + length));
