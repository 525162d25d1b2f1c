package io.plantline.bench.worker;

import io.plantline.app.Refusal;
import io.plantline.app.role.RunningRoles;
import io.plantline.app.role.Surroundings;
import io.plantline.parts.Awaited;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Roles that do some of their work before they are measured, as those that run for months have: they are started, work
 * until a counter of theirs stands at the number given, are closed, and start again when they are measured.
 */
final class WarmRoles implements Task {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private final String counter;
    private final long warm;
    private final RoleArguments atFirst;
    private final RoleArguments arguments;
    private RunningRoles roles;

    /**
     * Roles that are cold.
     *
     * @param counter of what they do
     * @param warm where it stands when they are warm
     * @param onlyAtFirst a setting that differs while they warm up, or nothing
     */
    WarmRoles(String counter, String warm, String onlyAtFirst, String... arguments) {
        this.counter = counter;
        this.warm = Long.parseLong(warm);
        this.arguments = new RoleArguments(arguments);
        List<String> first = new ArrayList<>(List.of(arguments));
        if (!onlyAtFirst.isEmpty()) {
            first.add(onlyAtFirst);
        }
        this.atFirst = new RoleArguments(first.toArray(String[]::new));
    }

    /** From the arguments of a process. */
    static WarmRoles of(String... all) {
        return new WarmRoles(all[0], all[1], all[2], Arrays.copyOfRange(all, 3, all.length));
    }

    @Override
    public void prepare() throws Refusal, IOException, InterruptedException {
        Surroundings surroundings = arguments.surroundings();
        try (RunningRoles cold = atFirst.start(surroundings)) {
            Awaited.until(
                    () -> surroundings.metrics().counter(counter).count() >= warm,
                    BETWEEN_LOOKS,
                    PATIENCE,
                    () -> "%s has not reached %d with %s".formatted(counter, warm, cold.roles()));
        }
    }

    @Override
    public void run(CountDownLatch stop) throws Refusal, InterruptedException {
        roles = arguments.start(arguments.surroundings());
        stop.await();
    }

    @Override
    public void close() {
        if (roles != null) {
            roles.close();
        }
    }
}
