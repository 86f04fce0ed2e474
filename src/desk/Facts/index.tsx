import { Fragment } from 'react'

import './index.css'

/** What is said of an article in a row, broken between facts and not within one. */
export const Facts = ({ className, facts }: { className: string; facts: readonly string[] }) => (
  <span className={className}>
    {facts.map((fact, index) => (
      <Fragment key={index}>
        {index > 0 && ' · '}
        <span className="fact">{fact}</span>
      </Fragment>
    ))}
  </span>
)
