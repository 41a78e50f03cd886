# syntax=docker/dockerfile:1
# Dorasan in a container. From the folder of the sources:
#
#   docker build -t dorasan .
#   docker run -d --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
#     -v dorasan:/data -e DISCORD_TOKEN dorasan
#
# It is built for the processor of the machine that builds it, amd64 or arm64.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
# The cache that the runtime starts from holds for the place it is made in.
RUN ./mvnw -B -ntp package -DskipTests && packaging/image /opt

FROM debian:13-slim
# The font is for the picture in /stats.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates fontconfig fonts-dejavu-core libstdc++6 \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --uid 65532 --user-group --no-create-home --shell /usr/sbin/nologin dorasan \
  && install -d -o dorasan -g dorasan -m 0700 /data
COPY --from=build /opt/dorasan /opt/dorasan
USER 65532:65532
WORKDIR /data
ENV DORASAN_DATA=/data \
  LANG=C.UTF-8
VOLUME /data
STOPSIGNAL SIGTERM
# Without curl: a shell asks /health/ready on this container's own loopback address.
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["/opt/dorasan/bin/ready"]
ENTRYPOINT ["/opt/dorasan/bin/dorasan"]
CMD ["serve"]
