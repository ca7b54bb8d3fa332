// How a challenge is answered: for the operation, and for signing in, which
// has to see more of the call than its answer.
export const RESPOND_TO_AUTH_CHALLENGE =
  "RespondToAuthChallenge^ =ClientId:1-128 !ChallengeName:0- Session:20-4096 #ChallengeResponses% AnalyticsMetadata{AnalyticsEndpointId} UserContextData{IpAddress EncodedData} ClientMetadata% -Extra@";
