package io.plantline.wire;

import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.anomaly.Threshold;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what a plant says of its anomaly rules: which are off, and other thresholds than the usual ones. */
final class RulesReader {
    private static final String ENABLED = "enabled";
    private static final List<String> NAMES =
            Arrays.stream(RuleName.values()).map(RuleName::id).toList();

    private final Map<RuleName, Rules.Setting> settings = new HashMap<>();

    /** The rules of a section; the usual ones where a problem was reported. */
    Rules read(Field field) {
        Section section = field.section(NAMES.toArray(String[]::new));
        if (section == null) {
            return Rules.USUAL;
        }
        section.fields().forEach((name, rule) -> RuleName.of(name).ifPresent(known -> read(known, rule)));
        return field.problems().count() > 0 ? Rules.USUAL : new Rules(settings);
    }

    private void read(RuleName rule, Field field) {
        List<String> keys = rule.thresholds().stream().map(Threshold::key).toList();
        Section section =
                field.section(Stream.concat(Stream.of(ENABLED), keys.stream()).toArray(String[]::new));
        if (section == null) {
            return;
        }
        boolean enabled = section.optional(ENABLED, true, RulesReader::yesOrNo);
        Map<String, Double> thresholds = new HashMap<>();
        for (Threshold threshold : rule.thresholds()) {
            Double read = section.optional(threshold.key(), null, value -> value(threshold, value));
            if (read != null) {
                thresholds.put(threshold.key(), read);
            }
        }
        settings.put(rule, new Rules.Setting(enabled, thresholds));
    }

    private static Double value(Threshold threshold, Field field) {
        if (threshold.isTime()) {
            Duration read = Times.durationOrZero(field);
            return read == null ? null : (double) read.toMillis();
        }
        return number(threshold, field);
    }

    private static Double number(Threshold threshold, Field field) {
        String text = field.text();
        if (text == null) {
            return null;
        }
        boolean hasUnit = !threshold.unit().isEmpty();
        if (hasUnit && !text.endsWith(threshold.unit())) {
            field.problem(
                    "'%s' is not in %s".formatted(text, threshold.unit()),
                    "write it with its unit, for example " + example(threshold));
            return null;
        }
        String bare = text.substring(0, text.length() - threshold.unit().length());
        BigDecimal read = Figures.decimal(
                new Field(field.path(), field.line(), new YamlNode.Text(bare.strip(), field.line()), field.problems()));
        if (read != null && read.signum() < 0) {
            field.problem("%s is below zero".formatted(text), "write it without the minus sign");
            return null;
        }
        if (read != null && read.doubleValue() > threshold.most()) {
            field.problem(
                    "%s is more than it can be, and nothing would ever be told".formatted(text),
                    "write no more than %s"
                            .formatted(BigDecimal.valueOf(threshold.most())
                                    .stripTrailingZeros()
                                    .toPlainString()));
            return null;
        }
        return read == null ? null : read.doubleValue();
    }

    private static String example(Threshold threshold) {
        double usual = Double.isNaN(threshold.usual()) ? 100 : threshold.usual();
        return BigDecimal.valueOf(usual).stripTrailingZeros().toPlainString() + ' ' + threshold.unit();
    }

    private static boolean yesOrNo(Field field) {
        String text = Words.choice(field, "answer", List.of("true", "false"));
        return !"false".equals(text);
    }
}
