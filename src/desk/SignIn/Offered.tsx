'use client'

import { useTranslation } from '@payloadcms/ui'
import { encode } from 'uqr'

import { signInTexts as texts } from '../../i18n/signIn'
import { say } from '../../i18n/text'
import { CopyButton } from '../CopyButton'
import type { Offer } from './useSignIn'

/** Black on white in the dark too: cameras want it so, and the white around it. */
const Picture = ({ of: text, label }: { of: string; label: string }) => {
  const { data, size } = encode(text, { border: 3 })
  const dots = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      aria-label={label}
      className="sign-in__picture"
      role="img"
      shapeRendering="crispEdges"
      viewBox={`0 0 ${size} ${size}`}
    >
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={dots.join('')} fill="#000" />
    </svg>
  )
}

type Props = Offer & { children: React.ReactNode }

/** What somebody takes into their app, what they put away for when the phone is gone, and the field (`children`) for its first code. */
export const Offered = ({ address, children, recoveryCodes, secret }: Props) => {
  const { i18n } = useTranslation()
  const { language } = i18n
  return (
    <ol className="sign-in__steps">
      <li>
        <p>{say(texts.scan, language)}</p>
        <div className="sign-in__app">
          <Picture label={say(texts.picture, language)} of={address} />
          <p>
            {say(texts.typeIt, language)}
            <code className="sign-in__secret">{secret.replace(/.{4}(?=.)/g, '$& ')}</code>
            <a href={address}>{say(texts.openApp, language)}</a>
          </p>
        </div>
      </li>
      <li>
        <p>{say(texts.keepCodes, language)}</p>
        <ul className="sign-in__recovery">
          {recoveryCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <CopyButton size="small" value={recoveryCodes.join('\n')} />
      </li>
      <li>{children}</li>
    </ol>
  )
}
