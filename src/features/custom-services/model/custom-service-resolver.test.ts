import { expect, test } from 'vitest';
import { emptyForm, type CustomServiceFormValues } from './custom-service-form.ts';
import { customServiceResolver } from './custom-service-resolver.ts';

async function errorsOf(isNew: boolean, values: CustomServiceFormValues): Promise<unknown> {
  const { errors } = await customServiceResolver(isNew)(values, undefined, { fields: {}, shouldUseNativeValidation: false });
  return errors;
}

test('mistakes are reported where the form has their fields', async () => {
  expect(await errorsOf(true, emptyForm())).toMatchObject({
    name: { message: 'Enter the Service Name.' },
    linkName: { message: 'Enter a link name.' },
    apikey: { parameters: [{ key: { message: 'Enter the Parameter Key.' }, displayName: { message: 'Enter the Parameter Display Name.' } }] },
  });
});

test('a service that exists keeps its link name and its secret', async () => {
  const values = emptyForm();
  const service: CustomServiceFormValues = {
    ...values,
    name: 'Acme',
    authType: 'oauth2',
    oauth2: { ...values.oauth2, clientId: 'id', authorizeUrl: 'https://acme.example/a', accessTokenUrl: 'https://acme.example/t' },
  };
  expect(await errorsOf(false, service)).toEqual({});
  expect(await errorsOf(true, service)).toMatchObject({ linkName: {}, oauth2: { clientSecret: { message: 'Enter the Client Secret.' } } });
});

test('what was typed for another type is not looked at', async () => {
  const values = { ...emptyForm(), name: 'Intranet', linkName: 'intranet', authType: 'basic' as const };
  expect(await errorsOf(true, values)).toEqual({});
});
