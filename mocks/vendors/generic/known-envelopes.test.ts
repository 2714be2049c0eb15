import { describe, expect, it } from 'vitest';
import { startVendor, textAt, type TestVendor } from '../test-vendor.ts';

describe('Zoho CRM', () => {
  it('Zoho CRM gives each record an outcome of its own, and has the words of Zoho', async () => {
    const crm = await startVendor('zoho_crm', ['ZohoCRM.users.ALL'], { scheme: 'Zoho-oauthtoken' });
    const url = 'https://www.zohoapis.com/crm/v2/Leads';
    const added = await crm.call('POST', url, { json: { data: [{ Last_Name: 'Boyle', City: 'Salem' }, { City: 'Nowhere' }] } });
    expect([added.status, added.body]).toMatchObject([
      201,
      { data: [{ code: 'SUCCESS', details: { id: expect.stringMatching(/^\d{16}$/) }, message: 'record added' }, { code: 'MANDATORY_NOT_FOUND', details: { api_name: 'Last_Name' } }] },
    ]);
    const id = textAt(added.body, 'data.0.details.id');
    expect((await crm.call('PUT', `${url}/${id}`, { json: { data: [{ City: 'Bend' }] } })).body).toMatchObject({ data: [{ message: 'record updated' }] });
    expect((await crm.call('GET', `${url}/${id}`)).body).toMatchObject({ data: [{ id, Last_Name: 'Boyle', City: 'Bend', Created_Time: '2026-03-16T09:30:00.000Z' }] });
    expect((await crm.call('GET', url)).body).toMatchObject({ data: [{ id }], info: { count: 1, more_records: false } });
    expect((await crm.call('POST', url, { json: { Last_Name: 'Boyle' } })).body).toMatchObject({ code: 'MANDATORY_NOT_FOUND', details: { api_name: 'data' } });
    expect((await crm.call('DELETE', `${url}/${id}`)).body).toMatchObject({ data: [{ message: 'record deleted' }] });
    expect((await crm.call('GET', `${url}/${id}`)).body).toMatchObject({ code: 'INVALID_DATA', status: 'error' });
    expect(await crm.call('GET', url)).toMatchObject({ status: 200, body: { data: [], info: { count: 0 } } });
    expect((await crm.call('GET', url, { authorization: 'Zoho-oauthtoken 1000.x' })).body).toMatchObject({ code: 'INVALID_TOKEN', status: 'error' });
  });
});

async function startSheets(): Promise<TestVendor> {
  return await startVendor('google_sheets', ['https://www.googleapis.com/auth/spreadsheets']);
}

describe('Google Sheets', () => {
  const values = 'https://sheets.googleapis.com/v4/spreadsheets/1AbC/values';

  it('appends rows and gives them back', async () => {
    const sheets = await startSheets();
    await sheets.call('POST', `${values}/Sheet1!A1:append?valueInputOption=USER_ENTERED`, { json: { values: [['Project', 'Customer']] } });
    const appended = await sheets.call('POST', `${values}/Sheet1!A1%3AB1:append?valueInputOption=RAW`, { json: { values: [['Relaunch', 'Cascadia'], ['Portal']] } });
    expect([appended.status, appended.body]).toEqual([
      200,
      { spreadsheetId: '1AbC', updates: { spreadsheetId: '1AbC', updatedRange: 'Sheet1!A2:3', updatedRows: 2, updatedColumns: 2, updatedCells: 3 } },
    ]);
    expect((await sheets.call('GET', `${values}/Sheet1`)).body).toEqual({ range: 'Sheet1!A1:3', majorDimension: 'ROWS', values: [['Project', 'Customer'], ['Relaunch', 'Cascadia'], ['Portal']] });
    expect((await sheets.call('GET', `${values}/A2:B2`)).body).toMatchObject({ values: [['Relaunch', 'Cascadia']] });
    expect((await sheets.call('GET', `${values}/Other!A1:B9`)).body).toEqual({ range: 'Other!A1:1', majorDimension: 'ROWS' });
  });

  it('writes rows over others', async () => {
    const sheets = await startSheets();
    await sheets.call('PUT', `${values}/Sheet1!A3`, { json: { values: [['third']] } });
    await sheets.call('PUT', `${values}/Sheet1!A1`, { json: { values: [['first']] } });
    expect((await sheets.call('GET', `${values}/Sheet1!A1:A`)).body).toMatchObject({ values: [['first'], [], ['third']] });
  });

  it('refuses what is no list of rows', async () => {
    const sheets = await startSheets();
    expect((await sheets.call('PUT', `${values}/Sheet1!A1`, { json: { values: ['first'] } })).body).toMatchObject({ error: { code: 400, status: 'INVALID_ARGUMENT' } });
  });
});
