import { BuiltInGroup } from './call-built-in.ts';
import { BUSINESS_DAYS } from './business-days.ts';
import { COLLECTION_FUNCTIONS } from './collection.ts';
import { COMMON_FUNCTIONS } from './common.ts';
import { CONVERSIONS } from './convert.ts';
import { DATE_ARITHMETIC } from './date-arithmetic.ts';
import { DATE_PARTS } from './date-parts.ts';
import { ENCRYPTION } from './encryption.ts';
import { FILE_FUNCTIONS } from './file.ts';
import { LIST_FUNCTIONS } from './list.ts';
import { MAP_FUNCTIONS } from './map.ts';
import { NUMBER_FUNCTIONS } from './number.ts';
import { STATISTICS } from './statistics.ts';
import { TEXT_CHANGE } from './text-change.ts';
import { TEXT_PARTS } from './text-parts.ts';
import { TEXT_SEARCH } from './text-search.ts';
import { XML_FUNCTIONS } from './xml.ts';
import type { TypeName } from '../values/type-bit.ts';
import type { BuiltIn } from './built-in.ts';

const BUILT_INS: readonly BuiltIn[] = [
  ...COMMON_FUNCTIONS,
  ...CONVERSIONS,
  ...TEXT_SEARCH,
  ...TEXT_PARTS,
  ...TEXT_CHANGE,
  ...NUMBER_FUNCTIONS,
  ...STATISTICS,
  ...LIST_FUNCTIONS,
  ...MAP_FUNCTIONS,
  ...COLLECTION_FUNCTIONS,
  ...DATE_PARTS,
  ...DATE_ARITHMETIC,
  ...BUSINESS_DAYS,
  ...ENCRYPTION,
  ...FILE_FUNCTIONS,
  ...XML_FUNCTIONS,
];

function groupByName(builtIns: readonly BuiltIn[]): ReadonlyMap<string, BuiltInGroup> {
  const entries = new Map<string, BuiltIn[]>();
  for (const built of builtIns) {
    for (const name of [built.name, ...built.aliases]) {
      const key = name.toLowerCase();
      const sameName = entries.get(key) ?? [];
      sameName.push(built);
      entries.set(key, sameName);
    }
  }
  return new Map(Array.from(entries, ([key, group]) => [key, new BuiltInGroup(group[0]?.name ?? key, group)]));
}

const GROUPS = groupByName(BUILT_INS);

/**
 * The built-ins of a name, in any case: `trim`, `ifnull`, `zoho.encryption.md5`. Null when there are none. It can be looked
 * up once and called often.
 */
export function builtInsNamed(name: string): BuiltInGroup | null {
  return GROUPS.get(name.toLowerCase()) ?? null;
}

/** All that can be called on a value of a type, as `x.name(…)`, by name. */
export function methodsOf(type: TypeName): readonly BuiltIn[] {
  return BUILT_INS.filter((built) => built.receiver?.includes(type)).toSorted(byName);
}

/** All that can be called by name alone, as `name(…)`, by name; also what takes its receiver as first argument. */
export function functions(): readonly BuiltIn[] {
  return BUILT_INS.filter((built) => built.isFunction).toSorted(byName);
}

/** Everything, in the order of the reference. */
export function builtIns(): readonly BuiltIn[] {
  return BUILT_INS;
}

function byName(left: BuiltIn, right: BuiltIn): number {
  return left.name < right.name ? -1 : left.name > right.name ? 1 : 0;
}
