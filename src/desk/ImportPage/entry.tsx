'use client'

import { useId, type ReactNode } from 'react'

type Shown = { label: string; hideLabel?: boolean; className?: string }
type Typed = Shown & {
  value: string
  onChange: (value: string) => void
  placeholder?: string
}

const classOf = (className?: string) => ['import-entry', className].filter(Boolean).join(' ')

const Label = ({ id, label, hideLabel }: Shown & { id: string }) => (
  <label className={hideLabel ? 'import-entry__hidden' : undefined} htmlFor={id}>
    {label}
  </label>
)

/** A line to type in, with its name above it or, where the place says it, for screen readers only. */
export const Line = ({
  type = 'text',
  list,
  after,
  ...props
}: Typed & { type?: 'text' | 'date' | 'number'; list?: string; after?: ReactNode }) => {
  const id = useId()
  return (
    <div className={classOf(props.className)}>
      <Label id={id} {...props} />
      <input
        id={id}
        list={list}
        onChange={({ target }) => props.onChange(target.value)}
        placeholder={props.placeholder}
        type={type}
        value={props.value}
      />
      {after}
    </div>
  )
}

/** A text that grows with what is typed. */
export const Text = (props: Typed) => {
  const id = useId()
  return (
    <div className={classOf(props.className)}>
      <Label id={id} {...props} />
      <div className="import-entry__grown" data-text={props.value}>
        <textarea
          id={id}
          onChange={({ target }) => props.onChange(target.value)}
          placeholder={props.placeholder}
          rows={1}
          value={props.value}
        />
      </div>
    </div>
  )
}

export const Choice = <Value extends string>({
  options,
  value,
  onChange,
  ...props
}: Shown & {
  options: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
}) => {
  const id = useId()
  return (
    <div className={classOf(props.className)}>
      <Label id={id} {...props} />
      <select id={id} onChange={({ target }) => onChange(target.value as Value)} value={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
