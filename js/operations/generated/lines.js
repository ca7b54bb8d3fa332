// @generated from model by `npm run generate`. Do not edit.

export const RESPOND_TO_AUTH_CHALLENGE =
  "RespondToAuthChallenge{^} =ClientId:1-128 !ChallengeName:0- Session:20-4096 #ChallengeResponses% AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} ClientMetadata% -Extra@";
