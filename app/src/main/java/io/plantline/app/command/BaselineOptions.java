package io.plantline.app.command;

import io.plantline.model.IntervalKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a baseline is fitted on, and whether it is frozen; handed on to the job. */
final class BaselineOptions {
    @Option(names = "--scope", paramLabel = "SCOPE", description = "part of the plant (default: all of it)")
    private String scope;

    @Option(
            names = "--energy",
            paramLabel = "QUANTITY",
            description = "the energy it is of (default: electricity-import)")
    private String energy;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "linear-production|degree-day|change-point|time-of-week-temperature",
            description = "what energy follows: what is made; how cold or hot it is; the same, at temperatures that "
                    + "are searched for; or the hour of the week and how warm it is")
    private String model;

    @Option(
            names = "--driver",
            split = ",",
            paramLabel = "QUANTITY",
            description = "what it follows (default: linear-production: the plant's good output; degree-day where no "
                    + "outdoor-temperature is metered: heating-degree-days)")
    private List<String> drivers;

    @Option(
            names = "--heating-below",
            paramLabel = "CELSIUS",
            description = "temperature outside that heating begins below (default: searched for)")
    private Double heatingBelow;

    @Option(
            names = "--cooling-above",
            paramLabel = "CELSIUS",
            description = "temperature outside that cooling begins above (default: searched for)")
    private Double coolingAbove;

    @Option(
            names = "--interval",
            paramLabel = "hour|shift|day|month",
            description = "a point of the fit (default: day)")
    private IntervalKind interval;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "first day, by the plant's clock")
    private LocalDate from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            description = "day after the last; it holds from then")
    private LocalDate to;

    @Option(
            names = "--freeze",
            paramLabel = "ID",
            description = "write it down under this id; it is never changed again")
    private String freeze;

    @Option(names = "--by", paramLabel = "NAME", description = "who freezes it (default: the user of this machine)")
    private String by;

    @Option(
            names = "--although",
            paramLabel = "WHY",
            description = "freeze it although it is beyond the limits of acceptance, for this reason")
    private String although;

    @Option(
            names = "--regime",
            paramLabel = "NAME",
            description = "learn from the time of this regime of the plant file, and hold in it (default: all of the "
                    + "time); what the plant was doing, where its file names none")
    private String regime;

    @Option(
            names = "--with-waste",
            description = "kafka: learn from intervals with anomalies too (default: they are left out and counted)")
    private boolean withWaste;

    @Option(names = "--jobmanager", paramLabel = "HOST:PORT", description = "kafka: run on this Flink cluster")
    private String jobManager;

    String jobManager() {
        return jobManager;
    }

    /** True where it is written down, on the Kafka of a stack. */
    boolean freezes() {
        return freeze != null;
    }

    /** What the job is told of it. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        add(arguments, "--scope", scope);
        add(arguments, "--energy", energy);
        add(arguments, "--model", model);
        add(arguments, "--driver", drivers == null ? null : String.join(",", drivers));
        add(arguments, "--heating-below", heatingBelow);
        add(arguments, "--cooling-above", coolingAbove);
        add(arguments, "--interval", interval == null ? null : interval.name());
        add(arguments, "--from", from);
        add(arguments, "--to", to);
        add(arguments, "--freeze", freeze);
        add(arguments, "--by", by);
        add(arguments, "--although", although);
        add(arguments, "--regime", regime);
        add(arguments, "--jobmanager", jobManager);
        if (withWaste) {
            arguments.add("--with-waste");
        }
        return arguments;
    }

    private static void add(List<String> arguments, String option, Object value) {
        if (value != null) {
            arguments.add(option);
            arguments.add(value.toString());
        }
    }
}
