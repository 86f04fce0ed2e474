import { useTranslation, type UserWithToken } from '@payloadcms/ui'
import { useState } from 'react'

import { deskTexts } from '../../i18n/desk'
import { say } from '../../i18n/text'
import { useApi } from '../api'

/** A second factor to take on: to be had in an app, and shown by its first code. */
export type Offer = { secret: string; address: string; recoveryCodes: string[]; offer: string }
/** What somebody signs in for: another second factor than now, or none. */
export type Wish = 'new' | 'none'

/** What is asked for next. */
export type Step =
  { asks: 'nothing' } | { asks: 'password' } | { asks: 'code' } | ({ asks: 'newCode' } & Offer)

type Refused = { code?: string } & Partial<Offer>
/** With these it begins anew, by password. */
const ended = new Set(['offerEnded', 'ssoEnded', 'ssoUnknown'])
const first: Step = { asks: 'password' }

/** Input methods write full-width digits, which no header carries. */
const plain = (code: string): string => code.normalize('NFKC').replace(/[^\x21-\x7e]/g, '')

export type Account = { email: string; password: string }

type Options = {
  complaint: string | undefined
  wish: Wish | undefined
  /** Whether the browser carries a provider's word of who this is. */
  isProven: boolean
  onDone: (signedIn: UserWithToken) => void
}

/** Signs in by steps: the server says what it still wants, and is asked again with that. */
export const useSignIn = ({ complaint: earlier, isProven, wish, onDone }: Options) => {
  const { i18n } = useTranslation()
  const call = useApi()
  const [step, setStep] = useState<Step>(isProven ? { asks: 'nothing' } : first)
  const [isByProvider, setByProvider] = useState(isProven)
  const [complaint, setComplaint] = useState<string | null>(earlier ?? null)
  const [isWorking, setWorking] = useState(false)

  const nextOf = ({ code, ...rest }: Refused): Step | null => {
    if (code === 'codeNeeded') return { asks: 'code' }
    if (code === 'secondFactorOffered') return { asks: 'newCode', ...(rest as Offer) }
    return step.asks === 'nothing' || (code && ended.has(code)) ? first : null
  }

  const signIn = async (typed: { email?: string | undefined; password?: string; code: string }) => {
    setWorking(true)
    setComplaint(null)
    const { code, ...account } = typed
    const answer = await call<UserWithToken>(
      isByProvider ? '/users/sso' : '/users/login',
      account,
      'POST',
      {
        ...(wish && { 'X-Second-Factor-Wish': wish }),
        ...(code && { 'X-Second-Factor': plain(code) }),
        ...(step.asks === 'newCode' && { 'X-Second-Factor-Offer': step.offer }),
      },
    )
    setWorking(false)
    if (answer.ok) return onDone(answer.body)
    const next = nextOf(answer.data ?? {})
    if (next) setStep(next)
    if (next === first) setByProvider(false)
    // What is asked for next says itself; anything else is a complaint.
    if (!next || next === first) {
      setComplaint(answer.message ?? say(deskTexts.noAnswer, i18n.language))
    }
  }
  return { complaint, isByProvider, isWorking, signIn, step }
}
