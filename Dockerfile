# One image for every role; docker-compose.yml says which one a container takes.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -q -B -ntp -Dquick -DskipTests package

FROM eclipse-temurin:17-jre
RUN useradd --system --home-dir /var/lib/plantline --create-home plantline
WORKDIR /opt/plantline
COPY --from=build /src/plantline ./
COPY --from=build /src/app/target/plantline.jar app/target/
COPY --from=build /src/app/target/lib app/target/lib
COPY --from=build /src/streams/jobs/target/plantline-jobs.jar streams/jobs/target/
COPY --from=build /src/streams/jobs/target/flink streams/jobs/target/flink
COPY --from=build /src/pilots pilots
USER plantline
VOLUME /var/lib/plantline
ENV PLANTLINE_TOPOLOGY_STATE_DIR=/var/lib/plantline/topology
ENTRYPOINT ["/opt/plantline/plantline"]
CMD ["--help"]
