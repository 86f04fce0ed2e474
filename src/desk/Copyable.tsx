'use client'

import { CopyButton, type Copied } from './CopyButton'

/** What is to be taken elsewhere: by a button, and by hand where the browser won't. */
export const Copyable = ({ label, ...copied }: Copied & { label: string }) => (
  <>
    <input
      aria-label={label}
      onFocus={({ target }) => target.select()}
      readOnly
      value={copied.value}
    />
    <CopyButton {...copied} />
  </>
)
