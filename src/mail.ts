import { createTransport, type SendMailOptions } from 'nodemailer'
import type { EmailAdapter } from 'payload'

import { env } from './env'
import { log } from './log'

/** How long a mail server may keep silent, in milliseconds. */
const patience = 10_000

/** What a server says of a mail that it did not take names whom it was for, which no log is to keep. */
const withoutAddresses = (error: unknown): Error =>
  new Error(String((error as Error).message).replace(/[^\s<>"']+@[^\s<>"']+/g, '…'))

/** Sends a mail through the server that SMTP_URL names; rejects when it is not taken. */
export const sendMail = async (mail: SendMailOptions): Promise<void> => {
  const server = createTransport({
    url: env.smtpUrl,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  })
  try {
    await server.sendMail({ from: { name: env.paperName, address: env.mailFrom }, ...mail })
  } catch (error) {
    throw withoutAddresses(error)
  }
}

/**
 * Payload's own mail: of forgotten passwords. Nobody waits for it, or the time of an answer, and its failure, would
 * tell who has an account.
 */
export const payloadsMail: EmailAdapter<void> = () => ({
  name: 'smtp',
  defaultFromName: env.paperName,
  defaultFromAddress: env.mailFrom,
  sendEmail: (mail) => {
    const { subject } = mail
    if (!env.smtpUrl) log.info('a mail was not sent: SMTP_URL is not set', { subject })
    else
      sendMail(mail).catch((error: unknown) => log.error('a mail was not sent', { subject, error }))
    return Promise.resolve()
  },
})
