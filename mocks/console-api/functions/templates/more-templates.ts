import type { FunctionTemplate } from '#src/contract/functions.ts';

const SLACK = `// Tells a Slack channel about an invoice.
message = Map();
message.put("channel","#sales");
message.put("text","Invoice " + invoice.get("invoice_number") + " for " + invoice.get("customer_name") + ": " + invoice.get("total"));
response = invokeurl
[
	url :"https://slack.com/api/chat.postMessage"
	type :POST
	parameters:message.toString()
	headers:{"Content-Type":"application/json; charset=utf-8"}
	connection:"slack"
	detailed:true
];
if(response.get("responseCode") >= 400)
{
	throw "Slack answered " + response.get("responseCode") + ": " + response.get("responseText");
}
info response.get("responseText");
`;

const SHEETS = `// Adds a row to a Google spreadsheet for an invoice. Put the id from the spreadsheet's address here.
spreadsheetId = "1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789";
row = List();
row.add(invoice.get("date"));
row.add(invoice.get("invoice_number"));
row.add(invoice.get("customer_name"));
row.add(invoice.get("total"));
rows = List();
rows.add(row);
body = Map();
body.put("range","Sheet1!A1");
body.put("majorDimension","ROWS");
body.put("values",rows);
response = invokeurl
[
	url :"https://sheets.googleapis.com/v4/spreadsheets/" + spreadsheetId + "/values/Sheet1!A1:append?valueInputOption=USER_ENTERED"
	type :POST
	parameters:body.toString()
	headers:{"Content-Type":"application/json"}
	connection:"google_sheets"
	detailed:true
];
if(response.get("responseCode") >= 400)
{
	throw "Google Sheets answered " + response.get("responseCode") + ": " + response.get("responseText");
}
info response.get("responseText");
`;

const CRM = `// Makes an account in Zoho CRM for a customer.
account = Map();
account.put("Account_Name",customer.get("contact_name"));
account.put("Phone",ifnull(customer.get("phone"),""));
account.put("Description","Customer " + customer.get("contact_id") + " of Zoho Books");
records = List();
records.add(account);
body = Map();
body.put("data",records);
response = invokeurl
[
	url :"https://www.zohoapis.com/crm/v2/Accounts"
	type :POST
	parameters:body.toString()
	headers:{"Content-Type":"application/json"}
	connection:"zoho_crm"
	detailed:true
];
if(response.get("responseCode") >= 400)
{
	throw "Zoho CRM answered " + response.get("responseCode") + ": " + response.get("responseText");
}
info response.get("responseText");
`;

/** One function for each of three more services. */
export const moreTemplates: readonly FunctionTemplate[] = [
  {
    id: 'post-invoice-to-slack',
    name: 'postinvoicetoslack',
    title: 'Post an invoice to Slack',
    description: 'Tells a channel which invoice was made, for whom and how much.',
    group: 'More services',
    module: 'invoices',
    connections: [{ linkName: 'slack', serviceLinkName: 'slack', serviceName: 'Slack', scopes: ['chat:write'] }],
    code: SLACK,
  },
  {
    id: 'add-invoice-to-google-sheets',
    name: 'addinvoicetosheet',
    title: 'Add an invoice to Google Sheets',
    description: 'Adds a row to a spreadsheet for each invoice.',
    group: 'More services',
    module: 'invoices',
    connections: [
      { linkName: 'google_sheets', serviceLinkName: 'google_sheets', serviceName: 'Google Sheets', scopes: ['https://www.googleapis.com/auth/spreadsheets'] },
    ],
    code: SHEETS,
  },
  {
    id: 'create-zoho-crm-account',
    name: 'createcrmaccount',
    title: 'Create an account in Zoho CRM',
    description: 'Makes an account for a new customer.',
    group: 'More services',
    module: 'customers',
    connections: [{ linkName: 'zoho_crm', serviceLinkName: 'zoho_crm', serviceName: 'Zoho CRM', scopes: ['ZohoCRM.modules.accounts.ALL'] }],
    code: CRM,
  },
];
