import {
  createSrpSession,
  signSrpSession,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from "cognito-srp-helper";
import { call } from "../five/call.js";

export default async ({ region, userPoolId, clientId, username, password }) => {
  const session = createSrpSession(username, password, userPoolId, false);
  const challenge = await call(
    region,
    "InitiateAuth",
    wrapInitiateAuth(session, {
      ClientId: clientId,
      AuthFlow: "USER_SRP_AUTH",
      AuthParameters: { USERNAME: username },
    }),
  );
  return call(
    region,
    "RespondToAuthChallenge",
    wrapAuthChallenge(signSrpSession(session, challenge), {
      ClientId: clientId,
      ChallengeName: challenge.ChallengeName,
      ChallengeResponses: { USERNAME: username },
    }),
  );
};
