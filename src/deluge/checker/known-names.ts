/** Names that every script can use: namespaces of the platform, and values that the language keeps up to date. */
export const GLOBAL_NAMES: ReadonlySet<string> = new Set(['zoho', 'thisapp', 'input', 'old', 'today', 'now', 'permissions']);

/** Names under which the services hand a record, a request or a message to a function that is saved without a header. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set([
  // Finance modules, after which the map of the record is named.
  'invoice', 'estimate', 'salesorder', 'purchaseorder', 'bill', 'expense', 'creditnote', 'vendor_credit', 'vendorcredit', 'customer', 'vendor', 'contact',
  'item', 'project', 'task', 'timesheet', 'payment', 'customerpayment', 'customer_payment', 'vendorpayment', 'vendor_payment', 'journal', 'retainerinvoice', 'retainer_invoice',
  'recurring_invoice', 'recurringinvoice', 'recurring_bill', 'recurring_expense', 'deliverychallan', 'delivery_challan', 'package', 'shipmentorder',
  'salesreturn', 'transferorder', 'subscription', 'subscriptions', 'customers', 'invoices', 'payments', 'plan', 'addon', 'sales_receipt', 'organization', 'user', 'page', 'rule', 'custom_module',
  // Chat: handlers of messages, commands, menus, forms and schedulers.
  'message', 'messages', 'chat', 'attachments', 'mentions', 'links', 'arguments', 'options', 'selections', 'channel', 'environment', 'access', 'location',
  'sender', 'target', 'form', 'context', 'operation', 'newuser', 'users', 'handler', 'data', 'event', 'answers', 'body', 'headers', 'params', 'http_method',
  // Requests to a function that is called over the web.
  'crmAPIRequest', 'request',
]);

/** Keys of tasks whose values are bare words instead of expressions. */
export const WORD_KEYS: ReadonlySet<string> = new Set(['type', 'response-format', 'response-decoding', 'service', 'connection']);

/** Methods of fetched records whose argument is a field's name. */
export const FIELD_METHODS: ReadonlySet<string> = new Set(['count', 'sum', 'average', 'avg', 'maximum', 'minimum', 'max', 'min', 'median', 'distinct']);
