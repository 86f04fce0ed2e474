/** What people call the identity provider (`admin.custom` of the configuration); null where there is none. */
export const providerOf = (custom: Record<string, unknown> | undefined): string | null => {
  const name = custom?.identityProvider
  return typeof name === 'string' ? name : null
}
