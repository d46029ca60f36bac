# The bot in a container: docker build -t yusuan . && docker run -d --env-file .env -v yusuan-state:/app/state yusuan
FROM node:20-bookworm-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json tsconfig.json tsconfig.build.json ./
COPY bin bin
COPY src src
RUN npm ci --no-fund --no-audit && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production LOG_LEVEL=info
COPY --from=build --chown=node:node /app /app
COPY --chown=node:node corpus corpus
COPY --chown=node:node index/README.md index/README.md
RUN node bin/yusuan.js index && mkdir -p state && chown -R node:node index state
USER node
VOLUME ["/app/state"]
EXPOSE 8080
STOPSIGNAL SIGTERM
CMD ["node", "bin/yusuan.js", "bot"]
