# The bot in a container:
#   docker build . -t yusuan-bot
#   docker run -d --name yusuan-bot --restart unless-stopped --env-file .env -v yusuan-state:/app/state yusuan-bot
FROM node:20-bookworm-slim AS build
# The image brings the headers of its Node.js along: what has to be compiled needs no download of them.
ENV npm_config_nodedir=/usr/local
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json tsconfig.json tsconfig.build.json ./
COPY bin bin
COPY src src
# Installing compiles the program, too (the script "prepare"); the packages for that are not needed afterwards.
RUN npm ci --no-fund --no-audit && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production LOG_LEVEL=info
COPY --from=build --chown=node:node /app/package.json package.json
COPY --from=build --chown=node:node /app/node_modules node_modules
COPY --from=build --chown=node:node /app/dist dist
COPY --chown=node:node bin bin
COPY --chown=node:node corpus corpus
RUN mkdir -p index state && chown node:node index state
USER node
RUN node bin/yusuan.js index
VOLUME ["/app/state"]
EXPOSE 8080
STOPSIGNAL SIGTERM
CMD ["node", "bin/yusuan.js", "bot"]
