// What the operations take and give, held to the types of AWS's own SDK: its
// names are lowered mechanically, at every depth, and then the two are the same.
import type { CognitoIdentityProvider } from "@aws-sdk/client-cognito-identity-provider";
import type * as operations from "cognito-wasm/operations";
import { same } from "./equal.js";

type Operation = keyof typeof operations;
type Input<Name extends Operation> = Parameters<(typeof operations)[Name]>[1];
type Result<Name extends Operation> = Awaited<ReturnType<(typeof operations)[Name]>>;

/** A method of the SDK's, by the last of its overloads. */
type Method<Input, Result> = (
  input: Input,
  options: never,
  callback: (error: never, result?: Result) => void,
) => void;
type SdkInput<Name extends Operation> =
  CognitoIdentityProvider[Name] extends Method<infer Input, infer _> ? Lowered<Input> : never;
type SdkResult<Name extends Operation> =
  CognitoIdentityProvider[Name] extends Method<infer _, infer Result>
    ? Lowered<Omit<NonNullable<Result>, "$metadata">>
    : never;

/** By the rule of src/protocol/naming.rs: a leading run of capitals is one word. */
type CamelCase<Name> = Name extends `${infer First}${infer Rest}`
  ? `${Lowercase<First>}${RestOfRun<Rest>}`
  : never;
type RestOfRun<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? Name
    : Rest extends ""
      ? Lowercase<First>
      : Rest extends Uncapitalize<Rest>
        ? Name
        : `${Lowercase<First>}${RestOfRun<Rest>}`
  : "";

/** A document is any JSON to the SDK, so it is anything here. */
type Lowered<T> = null extends T
  ? unknown
  : T extends Date
    ? number
    : T extends Array<infer Entry>
      ? Array<Lowered<Entry>>
      : T extends object
        ? string extends keyof T
          ? Record<string, T[keyof T] | undefined>
          : { [Name in keyof T as CamelCase<Name>]: Lowered<Exclude<T[Name], undefined>> }
        : T;

/** The names of the members at every depth, as `userAttributes.name`. */
type Members<T> =
  T extends Array<infer Entry>
    ? Members<Entry>
    : T extends object
      ? string extends keyof T
        ? never
        : {
            [Name in keyof T & string]-?: Name | `${Name}.${Members<T[Name]>}`;
          }[keyof T & string]
      : never;

type Complete<T> =
  T extends Array<infer Entry>
    ? Array<Complete<Entry>>
    : T extends object
      ? string extends keyof T
        ? T
        : { [Name in keyof T]-?: Complete<T[Name]> }
      : T;

/** The operations of which something does not hold. */
type Unless<Holds extends Record<Operation, boolean>> = {
  [Name in Operation]: Holds[Name] extends true ? never : Name;
}[Operation];

type Fits<T, Other> = [T] extends [Other] ? true : false;
type HasMembersOf<T, Other> = Fits<Members<Other>, Members<T>>;

same<
  CamelCase<"Username" | "SMSMfaSettings" | "UserMFASettingList" | "SMS">,
  "username" | "smsMfaSettings" | "userMFASettingList" | "sms"
>(true);
same<
  Members<Lowered<{ A?: Array<{ BC: Date; D?: Record<string, string> }> | undefined }>>,
  "a" | "a.bc" | "a.d"
>(true);
same<HasMembersOf<{ a: { b: 1 } }, { a: { c: 1 } }>, false>(true);

// Inputs: the client has its id, and what a newer service takes is `extra`.
type Sent<Name extends Operation> = Omit<Input<Name>, "extra">;
type SdkSent<Name extends Operation> = Omit<SdkInput<Name>, "clientId">;

same<Unless<{ [Name in Operation]: HasMembersOf<Sent<Name>, SdkSent<Name>> }>, never>(true);
same<
  Unless<{ [Name in Operation]: HasMembersOf<SdkSent<Name>, Sent<Name>> }>,
  // Says what the document holds.
  "completeWebAuthnRegistration"
>(true);
same<Unless<{ [Name in Operation]: Fits<Input<Name>, SdkSent<Name>> }>, never>(true);
same<
  Unless<{ [Name in Operation]: Fits<SdkSent<Name>, Input<Name>> }>,
  // The one says what each flow takes.
  "initiateAuth" | "completeWebAuthnRegistration"
>(true);

// Results: ours may promise a member where the SDK's does not.
same<Unless<{ [Name in Operation]: HasMembersOf<Result<Name>, SdkResult<Name>> }>, never>(true);
same<
  Unless<{ [Name in Operation]: HasMembersOf<SdkResult<Name>, Result<Name>> }>,
  // Two have what is decoded of a challenge, one says what the document holds.
  "initiateAuth" | "respondToAuthChallenge" | "startWebAuthnRegistration"
>(true);
same<Unless<{ [Name in Operation]: Fits<Result<Name>, SdkResult<Name>> }>, never>(true);
same<
  Unless<{ [Name in Operation]: Fits<Complete<SdkResult<Name>>, Result<Name>> }>,
  // The two are told apart by `challengeName`.
  "initiateAuth" | "respondToAuthChallenge" | "startWebAuthnRegistration"
>(true);
