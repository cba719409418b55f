# syntax=docker/dockerfile:1

# Both images may be replaced, by a mirror's or by a base of one's own. They must be of one family (Debian and Ubuntu, or Alpine):
# what starts the program is linked against the C library of the first and run on that of the second.
ARG SDK_IMAGE=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME_IMAGE=mcr.microsoft.com/dotnet/runtime:10.0

FROM ${SDK_IMAGE} AS build
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /source

# What names packages comes first and alone, so that a change of code does not fetch them again.
# A registry of one's own: docker build --secret id=nuget,src=NuGet.Config … ; the file is in no layer.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/DigestBot/DigestBot.csproj src/DigestBot/
COPY src/DigestBot.Cards/DigestBot.Cards.csproj src/DigestBot.Cards/
RUN --mount=type=secret,id=nuget,target=/root/.nuget/NuGet/NuGet.Config,required=false \
    dotnet restore src/DigestBot/DigestBot.csproj

COPY .editorconfig BannedSymbols.txt ./
COPY feeds/ feeds/
COPY seeds/ seeds/
COPY src/ src/
RUN dotnet publish src/DigestBot/DigestBot.csproj --configuration Release --no-restore --disable-build-servers --output /app


FROM ${RUNTIME_IMAGE} AS final

# The bot writes dates in sixteen languages and reads them in a hundred zones, so the image needs ICU and the zones' data.
# The usual base has both and nothing is fetched here; a slim one gets them.
RUN set -eu; \
    if command -v apk > /dev/null; then \
        apk add --no-cache icu-libs icu-data-full tzdata; \
    elif ! [ -e /usr/share/zoneinfo/Europe/Kyiv ] || ! find /usr/lib /lib -name 'libicuuc.so.*' | grep -q .; then \
        apt-get update; \
        DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends tzdata '^libicu[0-9]+$'; \
        rm -rf /var/lib/apt/lists/*; \
    fi

COPY LICENSE src/DigestBot.Cards/Data/cldr/LICENSE-UNICODE /app/
COPY --from=build /app/ /app/
ENV PATH=${PATH}:/app \
    DIGESTBOT_DATA=/data \
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false

# 1654 is the user "app" of the usual base; as a number it needs no entry in a base that has none.
RUN mkdir /data && chown 1654:1654 /data
USER 1654:1654
VOLUME /data
WORKDIR /data

# Reads the whole catalogue, whose entries name their zones, and needs ICU to start: the build fails where either is missing.
RUN digestbot feeds list > /dev/null

# The bot answers within a second; a folder that nobody works on is told after five.
HEALTHCHECK --interval=1m --timeout=10s --start-period=30s --retries=3 CMD ["digestbot", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["digestbot"]
CMD ["run"]

ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="digestbot" \
      org.opencontainers.image.description="Reads the news of telecom ministries and regulators and posts digests." \
      org.opencontainers.image.source="https://github.com/digestbot/digestbot" \
      org.opencontainers.image.licenses="MIT AND Unicode-3.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
