/**
 * What each route of REST gives to whom. Reviewed by hand against the roles of the design; it imports nothing, or a
 * wrong rule would pass its own test. Asked with an id that nothing has and an empty body: 404 and 400 are the answers
 * of a rule that lets the caller so far, 403 of one that does not. The order is that of `roles`.
 */
export const roles = [
  'anonymous',
  'reporter',
  'editor',
  'publisher',
  'admin',
  'reader',
  'importer',
] as const

/** The root fields of GraphQL that need nobody signed in. */
export const signInFields: readonly string[] = [
  'loginUser',
  'logoutUser',
  'meUser',
  'forgotPasswordUser',
  'resetPasswordUser',
  'refreshTokenUser',
]

export const routes: Record<string, string> = {
  'GET /access': '401 200 200 200 200 200 200',

  // Lists answer what the caller may read: an empty one is 200. What is not there, or not theirs, is 404.
  'articles,photos,reporters,sections,users GET /': '401 200 200 200 200 200 200',
  'activity,notes,notifications,shares,sign-ins GET /': '401 200 200 200 200 403 403',
  'pages GET /': '401 200 200 200 200 200 403',
  'programs GET /': '401 403 403 403 200 403 403',
  'articles,photos,reporters,sections,users GET /count': '401 200 200 200 200 200 200',
  'activity,notes,notifications,shares,sign-ins GET /count': '401 200 200 200 200 403 403',
  'pages GET /count': '401 200 200 200 200 200 403',
  'programs GET /count': '401 403 403 403 200 403 403',
  'articles,photos,reporters,sections,users GET /:id': '401 404 404 404 404 404 404',
  'activity,notes,notifications,shares,sign-ins GET /:id': '401 404 404 404 404 403 403',
  'pages GET /:id': '401 404 404 404 404 404 403',
  'programs GET /:id': '401 403 403 403 404 403 403',
  'activity,articles,notes,notifications,pages,photos,programs,reporters,sections,shares,sign-ins,users POST /access/:id?':
    '401 404 404 404 404 404 404',
  'articles GET /versions': '401 200 200 200 200 403 403',
  'articles GET /versions/:id': '401 403 404 404 404 403 403',
  'articles GET /desk': '401 200 200 200 200 403 403',
  'articles GET /board': '401 200 200 200 200 403 403',
  'articles GET /:id/actions': '401 404 404 404 404 403 403',
  'articles GET /:id/changes': '401 404 404 404 404 403 403',
  'articles GET /:id/notes': '401 404 404 404 404 403 403',
  'articles GET /:id/colleagues': '401 404 404 404 404 403 403',
  'pages GET /:id/layout': '401 404 404 404 404 403 403',
  'photos GET /file/:filename': '401 404 404 404 404 404 403',

  // New: articles by those who write, photos by everybody, the rest by editors and admins, the record by nobody.
  'articles POST /': '401 201 201 201 403 403 201',
  'photos POST /': '401 201 201 201 201 403 201',
  'pages POST /': '401 403 400 403 403 403 403',
  'pages POST /import': '401 400 400 400 400 400 400',
  'pages POST /:id/undo-import': '401 400 400 400 400 400 400',
  'reporters,sections POST /': '401 403 400 403 400 403 403',
  'users POST /': '401 403 403 403 400 403 403',
  'shares POST /': '401 400 400 400 403 403 403',
  'programs POST /': '401 403 403 403 400 403 403',
  'activity,notifications,sign-ins POST /': '401 403 403 403 403 403 403',
  // In the margin of an article, by whoever works on it; of none, 404.
  'notes POST /': '401 404 404 404 403 403 403',
  'notes POST /:id/resolve': '401 404 404 404 404 404 404',
  'notes POST /:id/reopen': '401 404 404 404 404 404 404',

  // The bell: each their own.
  'notifications GET /mine': '401 200 200 200 200 403 403',
  'notifications POST /read': '401 200 200 200 200 403 403',

  // Changes: of an article with a revision only, of the rest by whose it is, in bulk never.
  'articles PATCH /:id': '401 400 400 400 400 400 400',
  'pages,photos PATCH /:id': '401 403 404 403 403 403 403',
  'reporters,sections PATCH /:id': '401 403 404 403 404 403 403',
  'shares PATCH /:id': '401 403 404 404 404 403 403',
  'users PATCH /:id': '401 403 403 403 403 403 403',
  'programs PATCH /:id': '401 403 403 403 404 403 403',
  'activity,notes,notifications,sign-ins PATCH /:id': '401 403 403 403 403 403 403',
  'activity,articles,notes,notifications,pages,photos,programs,reporters,sections,shares,sign-ins,users PATCH /':
    '401 403 403 403 403 403 403',
  'articles POST /versions/:id': '401 403 403 403 403 403 403',

  // Nothing is deleted, but by an admin what never went out.
  'activity,articles,notes,notifications,pages,programs,reporters,sections,shares,sign-ins,users DELETE /:id':
    '401 403 403 403 403 403 403',
  'photos DELETE /:id': '401 403 403 403 404 403 403',
  'activity,articles,notes,notifications,pages,photos,programs,reporters,sections,shares,sign-ins,users DELETE /':
    '401 400 400 400 400 400 400',

  // Actions: malformed without a revision, whoever asks; who may take which is the workflow's matrix.
  'articles POST /:id/submit': '401 400 400 400 400 400 400',
  'articles POST /:id/withdraw': '401 400 400 400 400 400 400',
  'articles POST /:id/approve': '401 400 400 400 400 400 400',
  'articles POST /:id/return': '401 400 400 400 400 400 400',
  'articles POST /:id/publish': '401 400 400 400 400 400 400',
  'articles POST /:id/schedule': '401 400 400 400 400 400 400',
  'articles POST /:id/unschedule': '401 400 400 400 400 400 400',
  'articles POST /:id/correct': '401 400 400 400 400 400 400',
  'articles POST /:id/retract': '401 400 400 400 400 400 400',
  'articles POST /:id/spike': '401 400 400 400 400 400 400',
  'articles POST /:id/revive': '401 400 400 400 400 400 400',
  'articles POST /:id/hold': '401 404 404 404 404 403 403',
  'articles POST /:id/release': '401 200 200 200 200 403 403',

  // Accounts: to sign in is everybody's; nobody becomes the first where there is one.
  'programs POST /:id/key': '401 403 403 403 404 403 403',
  'programs POST /:id/revoke': '401 403 403 403 404 403 403',
  'users GET /me': '200 200 200 200 200 200 200',
  'users GET /init': '401 200 200 200 200 200 200',
  'users POST /login': '400 400 400 400 400 400 400',
  // Where no provider is set, nothing.
  'users GET /sso': '404 404 404 404 404 404 404',
  'users GET /sso/callback': '404 404 404 404 404 404 404',
  'users POST /sso': '404 404 404 404 404 404 404',
  'users POST /refresh-token': '401 200 200 200 200 403 403',
  'users POST /forgot-password': '400 400 400 400 400 400 400',
  'users POST /reset-password': '401 403 403 403 403 403 403',
  'users POST /first-register': '401 403 403 403 403 403 403',
  'users POST /logout': '400 200 200 200 200 200 200',

  // Of Payload's own collections, what its admin asks for.
  'payload-locked-documents GET /': '401 200 200 200 200 403 403',
  'payload-locked-documents PATCH /:id': '401 403 403 403 403 403 403',
  'payload-locked-documents DELETE /:id': '401 403 403 403 403 403 403',
  'payload-preferences GET /:key': '401 200 200 200 200 403 403',
  'payload-preferences POST /:key': '401 200 200 200 200 403 403',
  'payload-preferences DELETE /:key': '401 404 404 404 404 403 403',
}
