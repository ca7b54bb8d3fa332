// @generated from model by `npm run generate`. Do not edit.

import type { CallOptions, CognitoClient, EmptyResult } from "../../client.js";
import type {
  ChangePasswordInput,
  ConfirmForgotPasswordInput,
  ForgotPasswordInput,
  ForgotPasswordResult,
} from "../../generated/client.js";

/** Calls {@link CognitoClient.forgotPassword}. */
export function forgotPassword(
  cognito: CognitoClient,
  input: ForgotPasswordInput,
  options?: CallOptions,
): Promise<ForgotPasswordResult>;

/** Calls {@link CognitoClient.confirmForgotPassword}. */
export function confirmForgotPassword(
  cognito: CognitoClient,
  input: ConfirmForgotPasswordInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/** Calls {@link CognitoClient.changePassword}. */
export function changePassword(
  cognito: CognitoClient,
  input: ChangePasswordInput,
  options?: CallOptions,
): Promise<EmptyResult>;
