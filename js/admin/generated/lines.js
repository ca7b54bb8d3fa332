// @generated from model by `npm run generate`. Do not edit.

export const OPERATIONS = [
  "AdminConfirmSignUp !UserPoolId:1-55 !Username:1-128 ClientMetadata% -Extra@",
  "AdminCreateUser{User} !UserPoolId:1-55 !Username:1-128 UserAttributes*{!Name:1-32 Value:0-2048} ValidationData*{!Name:1-32 Value:0-2048} TemporaryPassword:0-256 ForceAliasCreation? MessageAction:0- DesiredDeliveryMediums*:0- ClientMetadata% -Extra@",
  "AdminDeleteUser !UserPoolId:1-55 !Username:1-128 -Extra@",
  "&AdminDisableUser !UserPoolId:1-55 !Username:1-128 -Extra@",
  "&AdminEnableUser !UserPoolId:1-55 !Username:1-128 -Extra@",
  "&AdminGetUser{Username} !UserPoolId:1-55 !Username:1-128 -Extra@",
  "&AdminInitiateAuth{^} !UserPoolId:1-55 =ClientId:1-128 !AuthFlow:0- #AuthParameters% ClientMetadata% AnalyticsMetadata{AnalyticsEndpointId} ContextData{!IpAddress !ServerName !ServerPath !HttpHeaders*{headerName headerValue} EncodedData} Session:20-4096 -Extra@ -AccessToken:0- -Username:1-128",
  "&AdminResetUserPassword !UserPoolId:1-55 !Username:1-128 ClientMetadata% -Extra@",
  "AdminRespondToAuthChallenge{^} !UserPoolId:1-55 =ClientId:1-128 !ChallengeName:0- #ChallengeResponses% Session:20-4096 AnalyticsMetadata{AnalyticsEndpointId} ContextData{!IpAddress !ServerName !ServerPath !HttpHeaders*{headerName headerValue} EncodedData} ClientMetadata% -Extra@",
  "AdminSetUserPassword !UserPoolId:1-55 !Username:1-128 !Password:0-256 Permanent? -Extra@",
  "&AdminUpdateUserAttributes !UserPoolId:1-55 !Username:1-128 !UserAttributes*{!Name:1-32 Value:0-2048} ClientMetadata% -Extra@",
  "&AdminUserGlobalSignOut !UserPoolId:1-55 !Username:1-128 -Extra@",
];

export const LIST_USERS =
  "&ListUsers{Users} !UserPoolId:1-55 AttributesToGet*:1-32 Limit+ PaginationToken:1- Filter:0-256 -Extra@";
