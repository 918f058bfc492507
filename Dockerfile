# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src/main src/main
RUN --mount=type=cache,target=/m2 mvn -B -q -ntp -Dmaven.repo.local=/m2 -Dmaven.test.skip=true package

FROM eclipse-temurin:25-jdk
# Fonts for the printed order; curl for the health check.
RUN apt-get update \
    && apt-get install -y -q --no-install-recommends curl fontconfig \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --home-dir /genos --create-home --shell /usr/sbin/nologin genos \
    && mkdir -p /genos/data \
    && chown genos:genos /genos/data
WORKDIR /genos
COPY --from=build /build/target/genos.jar genos.jar
COPY rules rules
COPY decision-tables decision-tables
USER genos
ENV GENOS_DATA=/genos/data
VOLUME /genos/data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=90s --retries=4 \
    CMD curl -fsS "http://localhost:${GENOS_PORT:-8080}/livez" || exit 1
ENTRYPOINT ["java", "-jar", "genos.jar"]
