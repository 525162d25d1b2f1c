package io.plantline.bench.worker;

import io.plantline.app.Refusal;
import io.plantline.app.role.RoleName;
import io.plantline.app.role.RunningRoles;
import io.plantline.app.role.Surroundings;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.Shape;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Roles and what differs from the defaults of production: their names, settings as {@code NAME=value}, and where it is not
 * the usual one the shape of the plant.
 */
final class RoleArguments {
    private static final String SHAPE = "shape:";

    private final Set<RoleName> names = EnumSet.noneOf(RoleName.class);
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private Shape shape = Shape.USUAL;

    RoleArguments(String... arguments) {
        Arrays.stream(arguments).forEach(this::take);
    }

    Surroundings surroundings() {
        return Surroundings.of(List.of(BenchPlant.of(shape)));
    }

    /** Starts the roles as {@code plantline run} does. */
    RunningRoles start(Surroundings surroundings) throws Refusal {
        return RunningRoles.start(names, Settings.of(values), surroundings);
    }

    private void take(String argument) {
        int equals = argument.indexOf('=');
        if (argument.startsWith(SHAPE)) {
            shape = Shape.parse(argument.substring(SHAPE.length()));
        } else if (equals < 0) {
            names.add(RoleName.valueOf(argument));
        } else {
            values.put(Setting.valueOf(argument.substring(0, equals)), argument.substring(equals + 1));
        }
    }
}
