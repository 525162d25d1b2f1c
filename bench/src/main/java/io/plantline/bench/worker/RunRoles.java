package io.plantline.bench.worker;

import io.plantline.app.Refusal;
import io.plantline.app.role.RoleName;
import io.plantline.app.role.RunningRoles;
import io.plantline.app.role.Surroundings;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.bench.load.BenchPlant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Roles as {@code plantline run} has them, with the defaults of production, until the benchmark has seen enough. */
final class RunRoles implements Task {
    private final Set<RoleName> names = EnumSet.noneOf(RoleName.class);
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final boolean startEarly;
    private RunningRoles roles;

    /**
     * Roles that are not running yet.
     *
     * @param startEarly true where starting them is not what is measured
     * @param arguments the names of roles, and settings as {@code NAME=value}
     */
    RunRoles(boolean startEarly, String... arguments) {
        this.startEarly = startEarly;
        Arrays.stream(arguments).forEach(this::take);
    }

    @Override
    public void prepare() throws Refusal {
        if (startEarly) {
            start();
        }
    }

    @Override
    public void run(CountDownLatch stop) throws Refusal, InterruptedException {
        if (!startEarly) {
            start();
        }
        stop.await();
    }

    @Override
    public void close() {
        if (roles != null) {
            roles.close();
        }
    }

    private void start() throws Refusal {
        Surroundings surroundings = Surroundings.of(List.of(BenchPlant.ofThousandMeters()));
        roles = RunningRoles.start(names, Settings.of(values), surroundings);
    }

    private void take(String argument) {
        int equals = argument.indexOf('=');
        if (equals < 0) {
            names.add(RoleName.valueOf(argument));
        } else {
            values.put(Setting.valueOf(argument.substring(0, equals)), argument.substring(equals + 1));
        }
    }
}
