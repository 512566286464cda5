import { expect, test } from 'vitest';
import { smtpPlaceOf } from './smtp-place.ts';

const elsewhere = { host: 'mail.example', secure: false, requireTLS: true, port: 587 };

test.each([
  ['smtps://mail.example', { ...elsewhere, port: 465, secure: true, requireTLS: false }],
  ['smtps://mail.example:4650', { ...elsewhere, port: 4650, secure: true, requireTLS: false }],
  ['smtp://mail.example', elsewhere],
  ['smtp://mail.example:25', { ...elsewhere, port: 25 }],
  ['smtp://mail:1025?tls=off', { ...elsewhere, host: 'mail', port: 1025, requireTLS: false }],
  ['smtp://127.0.0.1', { ...elsewhere, host: '127.0.0.1', requireTLS: false }],
  ['smtp://[::1]:25', { ...elsewhere, host: '::1', port: 25, requireTLS: false }],
  ['smtp://localhost?tls=required', { ...elsewhere, host: 'localhost' }],
  ['smtp://127.0.0.1.evil.example', { ...elsewhere, host: '127.0.0.1.evil.example' }],
  [
    'smtp://minji%40example.com:p%40ss%2F@mail.example',
    { ...elsewhere, auth: { user: 'minji@example.com', pass: 'p@ss/' } },
  ],
])('%s', (url, place) => {
  expect(smtpPlaceOf(url)).toEqual(place);
});
