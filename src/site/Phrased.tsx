import { Fragment } from 'react'

import { phrases } from '../text/phrases'

/** A heading whose lines are broken between its words; what is read out, copied or searched is the text. */
export const Phrased = ({ text }: { text: string }) => (
  <span className="phrased">
    {phrases(text).map((phrase, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {phrase}
      </Fragment>
    ))}
  </span>
)
