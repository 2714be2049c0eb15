import { DateTime } from '../values/date-time.ts';
import { now } from './now.ts';
import type { CallContext } from './call-context.ts';
import type { TypeName } from '../values/type-bit.ts';
import type { DelugeValue } from '../values/value.ts';

/** A variable that every script can read. */
export interface GivenVariable {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: TypeName;
  readonly description: string;
  readonly read: (context: CallContext) => DelugeValue;
}

function given(
  name: string,
  type: TypeName,
  description: string,
  read: (context: CallContext) => DelugeValue,
  aliases: readonly string[] = [],
): GivenVariable {
  return { name, aliases, type, description, read };
}

/** The `zoho.*` variables, and the two that are written without it. */
export const GIVEN_VARIABLES: readonly GivenVariable[] = [
  given('zoho.currentdate', 'DATE-TIME', 'The current date in the service’s time zone.', (context) =>
    new DateTime(now(context).wall, true), ['today'],
  ),
  given('zoho.currenttime', 'DATE-TIME', 'The current date and time in the service’s time zone.', now, ['now']),
  given('zoho.loginuser', 'TEXT', 'The name of the user who runs the script.', ({ identity }) => identity.loginUser),
  given('zoho.loginuserid', 'TEXT', 'The email address of the user who runs the script.', ({ identity }) => identity.loginUserId),
  given('zoho.adminuser', 'TEXT', 'The name of the application’s owner.', ({ identity }) => identity.adminUser),
  given('zoho.adminuserid', 'TEXT', 'The email address of the application’s owner.', ({ identity }) => identity.adminUserId),
  given('zoho.appname', 'TEXT', 'The link name of the application.', ({ identity }) => identity.appName),
  given('zoho.appuri', 'TEXT', 'The path of the application.', ({ identity }) => identity.appUri),
  given('zoho.ipaddress', 'TEXT', 'The public IP address of the user.', ({ identity }) => identity.ipAddress),
  given('zoho.device.type', 'TEXT', 'The kind of device: web, phone or tablet.', ({ identity }) => identity.deviceType),
];

const BY_NAME: ReadonlyMap<string, GivenVariable> = new Map(
  GIVEN_VARIABLES.flatMap((variable) => [variable.name, ...variable.aliases].map((name) => [name, variable] as const)),
);

/** The given variable of a name, in any case; null when there is none. */
export function givenVariable(name: string): GivenVariable | null {
  return BY_NAME.get(name.toLowerCase()) ?? null;
}
