FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/bin ./bin
COPY --from=build /app/dist ./dist
COPY --from=build /app/dist-explorer ./dist-explorer
COPY --from=build /app/schema ./schema
COPY --from=build /app/seed ./seed
EXPOSE 4000
USER node
CMD ["node", "bin/actor-graph.mjs", "serve"]
