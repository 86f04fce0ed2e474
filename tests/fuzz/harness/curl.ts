import type { Call } from './calls'

const quoted = (text: string): string =>
  /^[ -&(-~]*$/.test(text)
    ? `'${text}'`
    : `$'${JSON.stringify(text).slice(1, -1).replaceAll("'", "\\'").replaceAll('\\"', '"')}'`

/** A call as a line for a shell; `$URL` is the server's, `$TOKEN` of whoever asks. */
export const curlOf = ({ method, path, headers, body }: Call, isSignedIn: boolean): string =>
  [
    `curl -X ${method} "$URL"${quoted(path)}`,
    ...(isSignedIn ? ['-H "authorization: JWT $TOKEN"'] : []),
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-binary ${quoted(body)}`]),
  ].join(' ')
