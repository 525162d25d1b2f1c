package io.plantline.app.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Programs that are installed beside Plantline, or a reason to skip what needs them. */
public final class RealParts {
    private RealParts() {}

    public static String mosquitto() {
        return required(Path.of("/usr/sbin/mosquitto"), "mosquitto");
    }

    public static String mosquittoPasswd() {
        return required(Path.of("/usr/bin/mosquitto_passwd"), "mosquitto");
    }

    public static String influxd() {
        return required(Path.of("/usr/bin/influxd"), "influxdb");
    }

    private static String required(Path program, String debianPackage) {
        boolean there = Files.isExecutable(program);
        String message = "%s is missing; apt-get install %s".formatted(program, debianPackage);
        if (!there && "true".equals(System.getenv("PLANTLINE_REQUIRE_PARTS"))) {
            throw new AssertionError(message);
        }
        Assumptions.assumeTrue(there, message);
        return program.toString();
    }
}
