package io.plantline.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program where Debian's packages put it. */
public enum Installed {
    MOSQUITTO("/usr/sbin/mosquitto", "mosquitto", "-h"),
    MOSQUITTO_PASSWD("/usr/bin/mosquitto_passwd", "mosquitto", "-h"),
    MOSQUITTO_SUB("/usr/bin/mosquitto_sub", "mosquitto-clients", "--version"),
    KCAT("/usr/bin/kcat", "kcat", "-V"),
    INFLUXD("/usr/bin/influxd", "influxdb", "version"),
    CHROMIUM("/usr/bin/chromium", "chromium", "--version"),
    OPENSSL("/usr/bin/openssl", "openssl", "version");

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private final Path path;
    private final String debianPackage;
    private final String versionArgument;

    Installed(String path, String debianPackage, String versionArgument) {
        this.path = Path.of(path);
        this.debianPackage = debianPackage;
        this.versionArgument = versionArgument;
    }

    public String path() {
        return path.toString();
    }

    /** Why it cannot be used here, with the remedy; empty where it can. */
    public Optional<String> absence() {
        return Files.isExecutable(path)
                ? Optional.empty()
                : Optional.of("%s is missing (Debian: apt-get install %s)".formatted(path, debianPackage));
    }

    /** Its version, of the form 1.2.3; empty where it is absent. */
    public Optional<String> version() {
        try {
            Process asked = new ProcessBuilder(path(), versionArgument)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(said);
            return version.find() ? Optional.of(version.group()) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
