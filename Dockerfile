# syntax=docker/dockerfile:1

# Debian, not Alpine: sharp and Next ship glibc builds, and the lock file pins them.
FROM node:22-bookworm-slim AS base
WORKDIR /app

FROM base AS build
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
# No secret is needed here: the settings are read when the process starts.
RUN npm run build && npm prune --omit=dev && rm -rf .next/cache .next/dev

FROM base AS run
ENV NODE_ENV=production \
    PORT=3000 \
    PHOTO_DIR=/var/lib/touban/photos
RUN install -d -o node -g node /var/lib/touban/photos
COPY --from=build --chown=node:node /app ./
USER node
VOLUME /var/lib/touban/photos
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# As `npm start`, without npm and a shell between: the process gets SIGTERM itself and ends in order.
CMD ["node", "--conditions=production", "--import", "tsx", "src/server/index.ts"]
