// Whose calls the contestants make, and what the service sees of them.

import { createHmac } from "node:crypto";

/** What each contestant is given. */
export const setting = {
  region: "us-west-2",
  userPoolId: "us-west-2_EXAMPLE",
  clientId: "38fjsnc484p94kpqsnet7mpld0",
  clientSecret: "the-app-clients-secret",
  username: "jane",
  code: "123456",
  passwords: ["Temp-passw0rd", "New-passw0rd", "Newer-passw0rd"],
};

export const ENDPOINT = `https://cognito-idp.${setting.region}.amazonaws.com/`;

export const SECRET_HASH = createHmac("sha256", setting.clientSecret)
  .update(setting.username + setting.clientId)
  .digest("base64");

/** The service's answer to ForgotPassword. */
export const CODE_SENT = {
  CodeDeliveryDetails: {
    AttributeName: "email",
    DeliveryMedium: "EMAIL",
    Destination: "j***@e***",
  },
};

export const targetOf = (operation) => `AWSCognitoIdentityProviderService.${operation}`;

/** A request as the service reads it. */
export async function read(request) {
  const target = request.headers.get("x-amz-target");
  return { url: request.url, target, body: await request.json() };
}
