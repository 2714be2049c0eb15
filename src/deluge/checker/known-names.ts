export { ZOHO_TASKS, type ZohoTask } from './zoho-tasks.ts';

/** Names that stand for something in every script, though no statement assigns them. */
export const ALWAYS_THERE: readonly string[] = ['zoho', 'thisapp', 'input', 'old', 'today', 'now', 'permissions'];

/**
 * Variables that a host gives to a script without a header: the records of Books, Billing and Inventory under their
 * module's name, with the organization and the user; what Cliq hands to its handlers.
 */
export const GIVEN_TO_BODIES: readonly string[] = [
  'organization', 'user', 'project', 'task', 'timesheet', 'timeentry', 'time_entry',
  'invoice', 'recurring_invoice', 'recurringinvoice', 'retainerinvoice', 'retainer_invoice', 'estimate', 'quote', 'salesorder', 'sales_order',
  'creditnote', 'credit_note', 'debitnote', 'customer', 'contact', 'vendor', 'customerpayment', 'customer_payment', 'vendorpayment', 'vendor_payment',
  'payment', 'bill', 'recurring_bill', 'vendorcredit', 'vendor_credit', 'purchaseorder', 'purchase_order', 'expense', 'recurring_expense', 'journal',
  'item', 'composite_item', 'bundle', 'package', 'shipment', 'shipmentorder', 'salesreturn', 'sales_return', 'purchasereceive', 'purchase_receive',
  'transferorder', 'transfer_order', 'inventoryadjustment', 'inventory_adjustment', 'subscription', 'plan', 'addon', 'product', 'event', 'banktransaction',
  'message', 'chat', 'channel', 'mentions', 'arguments', 'options', 'selections', 'attachments', 'location', 'form', 'target', 'operation', 'environment',
  'handler', 'sender', 'app', 'data', 'links', 'access', 'thread', 'messages', 'users', 'newuser', 'answers', 'context', 'page', 'rule', 'custom_module',
  'customers', 'invoices', 'payments', 'subscriptions', 'sales_receipt', 'deliverychallan', 'delivery_challan', 'crmAPIRequest', 'request', 'params', 'http_method',
];

/** What functions of one's own are called with; Creator's applications bring their own. */
export const FUNCTION_NAMESPACES: readonly string[] = ['standalone', 'automation', 'schedule', 'button', 'related_list', 'validation_rule', 'thisapp'];

/** Variables under `zoho`, as the reference lists them. */
export const ZOHO_VARIABLES: readonly string[] = [
  'currentdate', 'currenttime', 'loginuser', 'loginuserid', 'adminuser', 'adminuserid', 'appname', 'appuri', 'ipaddress', 'device', 'appvariable',
];

/** What records of a Creator form answer, and functions of the hosts that the reference of built-ins does not list. */
export const RECORD_METHODS: readonly string[] = ['count', 'sum', 'avg', 'average', 'maximum', 'minimum', 'distinct', 'getall', 'median'];

export const HOST_FUNCTIONS: ReadonlyMap<string, readonly [minimum: number, maximum: number]> = new Map([
  ['map', [0, Number.POSITIVE_INFINITY]],
  ['list', [0, Number.POSITIVE_INFINITY]],
  ['collection', [0, Number.POSITIVE_INFINITY]],
  ['geturl', [1, 3]],
  ['posturl', [2, 4]],
  ['invokeurl', [1, Number.POSITIVE_INFINITY]],
  ['openurl', [2, 3]],
  ['today', [0, 0]],
  ['now', [0, 0]],
  ['count', [1, 1]],
  ['sum', [1, 1]],
  ['avg', [1, 1]],
]);

/** Names from other languages, in lower case, and what does the same in Deluge. */
export const FOREIGN_NAMES: ReadonlyMap<string, string> = new Map([
  ['split', 'toList'],
  ['substr', 'subString'],
  ['substring_', 'subString'],
  ['indexofignorecase', 'indexOf'],
  ['keyset', 'keys'],
  ['toint', 'toLong'],
  ['parseint', 'toLong'],
  ['tointeger', 'toLong'],
  ['parsefloat', 'toDecimal'],
  ['tofloat', 'toDecimal'],
  ['tolower', 'toLowerCase'],
  ['lowercase', 'toLowerCase'],
  ['toupper', 'toUpperCase'],
  ['uppercase', 'toUpperCase'],
  ['push', 'add'],
  ['append', 'add'],
  ['count', 'size'],
  ['len', 'length'],
  ['includes', 'contains'],
  ['replace', 'replaceAll'],
  ['haskey', 'containKey'],
  ['containskeys', 'containKey'],
  ['set', 'put'],
  ['slice', 'subList'],
  ['strip', 'trim'],
  ['tostr', 'toString'],
  ['stringify', 'toString'],
  ['parsejson', 'toMap'],
  ['json', 'toMap'],
]);
