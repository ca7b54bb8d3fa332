// What the administrator's operations take: descriptions for the core, in the
// notation of src/description.rs. A test there holds them to the service's model.

export const adminConfirmSignUp =
  "AdminConfirmSignUp~ !UserPoolId:1-55 !Username:1-128 ClientMetadata% -Extra@";

export const adminCreateUser =
  "AdminCreateUser !UserPoolId:1-55 !Username:1-128 UserAttributes*{!Name:1-32 Value:0-2048} ValidationData*{!Name:1-32 Value:0-2048} TemporaryPassword:0-256 ForceAliasCreation? MessageAction:0- DesiredDeliveryMediums*:0- ClientMetadata% -Extra@";

export const adminDeleteUser = "AdminDeleteUser~ !UserPoolId:1-55 !Username:1-128 -Extra@";

export const adminDisableUser = "AdminDisableUser~ !UserPoolId:1-55 !Username:1-128 -Extra@";

export const adminEnableUser = "AdminEnableUser~ !UserPoolId:1-55 !Username:1-128 -Extra@";

export const adminGetUser = "AdminGetUser !UserPoolId:1-55 !Username:1-128 -Extra@";

// A refresh names no user, but its secret hash is a user's: the last two say whose.
export const adminInitiateAuth =
  "AdminInitiateAuth^ !UserPoolId:1-55 =ClientId:1-128 !AuthFlow:0- #AuthParameters% ClientMetadata% AnalyticsMetadata{AnalyticsEndpointId} ContextData{!IpAddress !ServerName !ServerPath !HttpHeaders*{headerName headerValue} EncodedData} Session:20-4096 -Extra@ -AccessToken:0- -Username:1-128";

export const adminResetUserPassword =
  "AdminResetUserPassword~ !UserPoolId:1-55 !Username:1-128 ClientMetadata% -Extra@";

export const adminRespondToAuthChallenge =
  "AdminRespondToAuthChallenge^ !UserPoolId:1-55 =ClientId:1-128 !ChallengeName:0- #ChallengeResponses% Session:20-4096 AnalyticsMetadata{AnalyticsEndpointId} ContextData{!IpAddress !ServerName !ServerPath !HttpHeaders*{headerName headerValue} EncodedData} ClientMetadata% -Extra@";

export const adminSetUserPassword =
  "AdminSetUserPassword~ !UserPoolId:1-55 !Username:1-128 !Password:0-256 Permanent? -Extra@";

export const adminUpdateUserAttributes =
  "AdminUpdateUserAttributes~ !UserPoolId:1-55 !Username:1-128 !UserAttributes*{!Name:1-32 Value:0-2048} ClientMetadata% -Extra@";

export const adminUserGlobalSignOut =
  "AdminUserGlobalSignOut~ !UserPoolId:1-55 !Username:1-128 -Extra@";

export const listUsers =
  "ListUsers !UserPoolId:1-55 AttributesToGet*:1-32 Limit+ PaginationToken:1- Filter:0-256 -Extra@";
