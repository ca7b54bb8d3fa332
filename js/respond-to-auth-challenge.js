// A description apart from those of operations.js: sign-in.js sends it too.

export const RESPOND_TO_AUTH_CHALLENGE =
  "RespondToAuthChallenge^ =ClientId:1-128 !ChallengeName:0- Session:20-4096 #ChallengeResponses% AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} ClientMetadata% -Extra@";
