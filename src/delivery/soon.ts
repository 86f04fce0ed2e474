/** At once where it is there: a promise each is measurable where an answer only has to be given. */
export type Soon<Value> = Value | Promise<Value>

/** What `use` makes of a value, without a turn of the event loop for one that is there. */
export const soon = <Value, Result>(
  value: Soon<Value>,
  use: (value: Value) => Soon<Result>,
): Soon<Result> => (value instanceof Promise ? value.then(use) : use(value))

/** What `work` gives, or what `rescue` makes of its error, thrown at once or later. */
export const rescued = <Value>(
  work: () => Soon<Value>,
  rescue: (error: unknown) => Value,
): Soon<Value> => {
  try {
    const value = work()
    return value instanceof Promise ? value.catch(rescue) : value
  } catch (error) {
    return rescue(error)
  }
}
