# The nightly job in a container; docs/operations.md says how to run it.
FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY . .
RUN npm ci --no-fund --no-audit --ignore-scripts \
 && npm run build \
 && npm prune --omit=dev --no-fund --no-audit

FROM node:22-bookworm-slim
COPY --from=build /build/package.json /build/LICENSE /opt/demarche/
COPY --from=build /build/node_modules /opt/demarche/node_modules
COPY --from=build /build/dist /opt/demarche/dist
COPY --from=build /build/data /opt/demarche/data
COPY --from=build /build/sql /opt/demarche/sql
RUN ln -s /opt/demarche/dist/main.js /usr/local/bin/demarche \
 && install -d -o node -g node /srv/demarche
USER node
WORKDIR /srv/demarche
ENTRYPOINT ["demarche"]
CMD ["--help"]
