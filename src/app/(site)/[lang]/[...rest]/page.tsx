import { lost } from '../../notShown'
import { described, shown } from '../../shown'

/** Every address that no page has. */
export const generateMetadata = described((): Promise<never> => lost())

export default shown((): Promise<never> => lost())
