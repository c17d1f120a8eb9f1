interface ImportMetaEnv {
  readonly REACT_APP_API_URL?: string;
  readonly REACT_APP_WS_URL?: string;
}
