export interface WelcomeFacts {
  url: string
  isProduction: boolean
  /** Of the sample accounts, when they were made in this very start. */
  password: string | null
}

/** What somebody who started the server needs to know next. */
export function welcome({ url, isProduction, password }: WelcomeFacts): string {
  const lines = [
    'Touban 头版',
    '',
    `  编辑后台 / newsroom   ${url}/admin`,
    `  读者接口 / delivery   ${url}/graphql`,
    ...(isProduction ? [] : accountLines(password)),
  ]
  return `\n${lines.join('\n')}\n\n`
}

// As src/demo names them, whose import would load the whole sample in production too.
const address = '{reporter,reporter2,editor,editor2,publisher,admin}@touban.test'

function accountLines(password: string | null): string[] {
  const shown = [`  示例账号 / sample accounts   ${address}`]
  if (password !== null) return [...shown, `  它们的密码 / their password   ${password}`]
  return [
    ...shown,
    '  密码在首次启动时显示过，或就是当时的 TOUBAN_DEMO_PASSWORD；要重来，停下后删掉 .data 再启动。',
    '  Their password was shown at the first start, or is the TOUBAN_DEMO_PASSWORD of then;',
    '  to begin again, stop, delete .data and start.',
  ]
}
