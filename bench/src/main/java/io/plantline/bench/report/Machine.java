package io.plantline.bench.report;

import com.sun.management.OperatingSystemMXBean;
import io.plantline.bench.worker.Child;
import io.plantline.parts.Installed;
import io.questdb.ServerMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.utils.AppInfoParser;

/** What the benchmark ran on and against. */
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";
    private static final double GIGABYTE = 1L << 30;

    private Machine() {}

    /** Rows of name and value, without a header. */
    static List<List<String>> facts() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return List.of(
                List.of("processors", "%d x %s".formatted(system.getAvailableProcessors(), processor())),
                List.of("memory", String.format(Locale.ROOT, "%.0f GB", system.getTotalMemorySize() / GIGABYTE)),
                List.of("system", property("os.name") + ' ' + property("os.version") + ' ' + property("os.arch")),
                List.of("JDK", property("java.vm.name") + ' ' + property("java.runtime.version")),
                List.of("JVM options", String.join(" ", Child.JVM)),
                List.of("Kafka", AppInfoParser.getVersion()),
                List.of("mosquitto", Installed.MOSQUITTO.version().orElse("absent")),
                List.of("InfluxDB", Installed.INFLUXD.version().orElse("absent")),
                List.of("QuestDB", ServerMain.class.getPackage().getImplementationVersion()));
    }

    private static String processor() {
        if (!Files.isReadable(PROCESSORS)) {
            return property("os.arch");
        }
        try {
            return Files.readAllLines(PROCESSORS).stream()
                    .filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(property("os.arch"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String property(String name) {
        return System.getProperty(name);
    }
}
