/*
 * Ids that stay the same in every scenario that has what they name, so that tests, stories and links can rely on them.
 */

/** "Wrike for Zoho Books", where the tutorial happens. */
export const WRIKE_EXTENSION_ID = 'ext-1001';
/** "Shipping Labels", with a few connections in several states. */
export const SHIPPING_EXTENSION_ID = 'ext-1002';
/** "Sales Signals", with connections that other people share. */
export const SALES_EXTENSION_ID = 'ext-1003';
/** "Payroll Bridge", without any connection. */
export const PAYROLL_EXTENSION_ID = 'ext-1004';

/** The demo user who acts unless another one is chosen. */
export const FIRST_USER_ID = '711770823';
/** The other demo users. */
export const SECOND_USER_ID = '711770841';
export const THIRD_USER_ID = '711770867';
export const FOURTH_USER_ID = '711770892';

/** Link names of custom services of `busy`: one that connections use, and one that none does. */
export const USED_SERVICE = 'parcel_desk';
export const UNUSED_SERVICE = 'weather_station';

/** Link name of the Wrike connection that `expired`, `revoked` and `refresh-dead` make sure of. */
export const WRIKE_CONNECTION_LINK_NAME = 'wrike_zylker';
