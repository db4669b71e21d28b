# The bot in a container. compose.yaml starts it; by hand:
#   docker build -t verbatim .
#   docker run --env-file .env --env HEALTH_PORT=8080 -v ./articles:/verbatim/articles:ro -v verbatim-index:/verbatim/index -v verbatim-data:/verbatim/data verbatim

FROM node:22-bookworm AS build
WORKDIR /verbatim
COPY package.json package-lock.json .npmrc tsconfig.json ./
COPY scripts ./scripts
COPY src ./src
COPY models/static-multilingual-zh ./models/static-multilingual-zh
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production HEALTH_PORT=8080
WORKDIR /verbatim
COPY --from=build /verbatim/node_modules ./node_modules
COPY --from=build /verbatim/dist ./dist
COPY package.json ./
COPY models/static-multilingual-zh ./models/static-multilingual-zh
COPY models/answer-presence ./models/answer-presence
# What the bot writes belongs to the user that it runs as; named volumes take this over.
RUN mkdir articles index data && chown node:node models index data \
  && ln -s /verbatim/dist/node/verbatim.js /usr/local/bin/verbatim
USER node
VOLUME ["/verbatim/articles", "/verbatim/index", "/verbatim/data"]
EXPOSE 8080
# A first index of many articles takes a while before the bot is there.
HEALTHCHECK --interval=30s --timeout=5s --start-period=5m \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# No shell and no npm in between: the signal that stops the container reaches the bot.
ENTRYPOINT ["node", "dist/node/verbatim.js"]
CMD ["start"]
