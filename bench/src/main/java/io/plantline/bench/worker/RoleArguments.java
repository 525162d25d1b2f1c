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

/** Roles and what differs from the defaults of production: their names, and settings as {@code NAME=value}. */
final class RoleArguments {
    private final Set<RoleName> names = EnumSet.noneOf(RoleName.class);
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    RoleArguments(String... arguments) {
        Arrays.stream(arguments).forEach(this::take);
    }

    static Surroundings surroundings() {
        return Surroundings.of(List.of(BenchPlant.ofThousandMeters()));
    }

    /** Starts the roles as {@code plantline run} does. */
    RunningRoles start(Surroundings surroundings) throws Refusal {
        return RunningRoles.start(names, Settings.of(values), surroundings);
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
