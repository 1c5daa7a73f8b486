# Build: nothing but this file and the sources is needed; the tests are run by .ci/run.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn -B -ntp -q dependency:go-offline
COPY src src
COPY processes processes
COPY forms forms
COPY seeds seeds
RUN mvn -B -ntp -q package -Dmaven.test.skip=true
RUN java -Djarmode=tools -jar target/arshjul.jar extract --layers --launcher --destination layers

# Run: a layer of libraries that seldom changes under one of our own that often does.
FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /arshjul --shell /usr/sbin/nologin arshjul
WORKDIR /arshjul
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# Data of the embedded PostgreSQL, which is used when SPRING_DATASOURCE_URL is not given.
RUN mkdir .data && chown arshjul .data
USER arshjul
VOLUME /arshjul/.data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-Dfile.encoding=UTF-8", "org.springframework.boot.loader.launch.JarLauncher"]
