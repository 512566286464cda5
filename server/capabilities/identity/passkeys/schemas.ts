import {
  Id,
  Instant,
  oneOf,
  orNull,
  strict,
  Type,
  type Static,
} from '../../../kernel/action/schema.ts';
import {
  CREDENTIAL_ID_CHARS_MAX,
  NAME_CHARS_MAX,
  PART_CHARS_MAX,
  TRANSPORT_CHARS_MAX,
  TRANSPORTS_MAX,
} from './limits.ts';

const base64url = (maxLength: number) => Type.String({ maxLength, pattern: '^[A-Za-z0-9_-]*$' });
const CredentialId = base64url(CREDENTIAL_ID_CHARS_MAX);
const Part = base64url(PART_CHARS_MAX);

/** What every answer of an authenticator has beside its proof. */
const envelope = {
  id: CredentialId,
  rawId: CredentialId,
  type: oneOf(['public-key']),
  authenticatorAttachment: Type.Optional(oneOf(['platform', 'cross-platform'])),
  clientExtensionResults: Type.Object({}, { description: 'not read' }),
};

/** `navigator.credentials.create()` as JSON (Web Authentication 3, RegistrationResponseJSON). */
export const RegistrationResponse = strict({
  ...envelope,
  response: strict({
    clientDataJSON: Part,
    attestationObject: Part,
    authenticatorData: Type.Optional(Part),
    publicKey: Type.Optional(Part),
    publicKeyAlgorithm: Type.Optional(Type.Integer()),
    transports: Type.Optional(
      Type.Array(Type.String({ maxLength: TRANSPORT_CHARS_MAX, pattern: '^[a-z-]+$' }), {
        maxItems: TRANSPORTS_MAX,
      }),
    ),
  }),
});
export type RegistrationResponse = Static<typeof RegistrationResponse>;

/** `navigator.credentials.get()` as JSON (Web Authentication 3, AuthenticationResponseJSON). */
export const AuthenticationResponse = strict({
  ...envelope,
  response: strict({
    clientDataJSON: Part,
    authenticatorData: Part,
    signature: Part,
    userHandle: Type.Optional(Part),
  }),
});
export type AuthenticationResponse = Static<typeof AuthenticationResponse>;

const Descriptor = strict({
  id: Type.String(),
  type: oneOf(['public-key']),
  transports: Type.Optional(Type.Array(Type.String())),
});

/** What to give to `navigator.credentials.create()` (PublicKeyCredentialCreationOptionsJSON). */
export const CreationOptions = strict({
  challenge: Type.String(),
  rp: strict({ id: Type.String(), name: Type.String() }),
  user: strict({ id: Type.String(), name: Type.String(), displayName: Type.String() }),
  pubKeyCredParams: Type.Array(strict({ alg: Type.Integer(), type: oneOf(['public-key']) })),
  timeout: Type.Integer({ description: 'milliseconds' }),
  attestation: oneOf(['none']),
  excludeCredentials: Type.Array(Descriptor),
  authenticatorSelection: strict({
    residentKey: oneOf(['required']),
    requireResidentKey: Type.Boolean(),
    userVerification: oneOf(['required']),
  }),
});
export type CreationOptions = Static<typeof CreationOptions>;

/** What to give to `navigator.credentials.get()` (PublicKeyCredentialRequestOptionsJSON). */
export const RequestOptions = strict({
  challenge: Type.String(),
  rpId: Type.String(),
  timeout: Type.Integer({ description: 'milliseconds' }),
  userVerification: oneOf(['required']),
});

/** What a person calls a passkey. */
export const PasskeyName = Type.String({
  minLength: 1,
  maxLength: NAME_CHARS_MAX,
  examples: ['Chrome · macOS'],
});

/** A passkey of a person. */
export const Passkey = strict({
  id: Id,
  name: PasskeyName,
  backedUp: Type.Boolean({ description: 'whether it is kept by an account in the cloud, too' }),
  createdAt: Instant,
  lastUsedAt: orNull(Instant),
});
