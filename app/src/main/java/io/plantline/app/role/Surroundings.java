package io.plantline.app.role;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.plantline.plant.Plant;
import java.time.Clock;
import java.util.List;

/** What all roles of a process share: the plants it works for, its clock, its metrics and what else it is not ready without. */
public record Surroundings(List<Plant> plants, Clock clock, PrometheusMeterRegistry metrics, Concerns concerns) {
    public Surroundings {
        plants = List.copyOf(plants);
    }

    public static Surroundings of(List<Plant> plants) {
        return new Surroundings(
                plants, Clock.systemUTC(), new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), new Concerns());
    }
}
