package io.plantline.ingest.sparkplug;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.ingest.payload.Unusable;
import io.plantline.ingest.sparkplug.Roster.Known;
import io.plantline.model.Rejection.Reason;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Template;

/**
 * What a message tells, by what is known of births. A metric inside a template is called by the names of both, with a
 * slash between them.
 */
final class Interpretation {
    private final Spoken said;
    private final Roster roster;
    private final Interest interest;
    private final List<Told> told = new ArrayList<>();
    private final List<Unusable> faults = new ArrayList<>(0);
    private String unknown;
    private boolean unborn;

    private Interpretation(Spoken said, Roster roster, Interest interest) {
        this.said = said;
        this.roster = roster;
        this.interest = interest;
    }

    static Interpretation of(Spoken said, Roster roster, Interest interest) {
        Interpretation interpretation = new Interpretation(said, roster, interest);
        Long time = said.payload().hasTimestamp() ? said.payload().getTimestamp() : null;
        said.payload().getMetricsList().forEach(metric -> interpretation.take(metric, "", time));
        return interpretation;
    }

    /** True where nothing in it waits for a birth to be understood. */
    boolean isComplete() {
        return unknown == null && !unborn;
    }

    Heard heard() {
        return heard(faults);
    }

    /** The same where no birth is to be expected any more. */
    Heard heard(String why) {
        if (unknown == null) { // it is in the unit of the meter, for all that was told
            return heard();
        }
        List<Unusable> all = new ArrayList<>(faults);
        all.add(0, new Unusable(Reason.UNKNOWN_ALIAS, unknown + "; " + why));
        return heard(all);
    }

    private Heard heard(List<Unusable> wrong) {
        return new Heard(said.arrival(), told, wrong, () -> Naming.of(said, roster));
    }

    private void take(Metric metric, String above, Long timeAbove) {
        Known known = roster.called(metric.getAlias(), metric.hasAlias());
        if (metric.getName().isEmpty() && known != null && !known.isWanted()) {
            return;
        }
        if (metric.getName().isEmpty() && known == null) {
            unknown = "no birth has told which metric the alias %s is"
                    .formatted(Long.toUnsignedString(metric.getAlias()));
            return;
        }
        String name = metric.getName().isEmpty() ? known.name() : above + metric.getName();
        Long time = metric.hasTimestamp() ? (Long) metric.getTimestamp() : timeAbove;
        if (metric.hasTemplateValue()) {
            Template template = metric.getTemplateValue();
            template.getMetricsList().forEach(inside -> take(inside, name + '/', time));
        } else if (interest.in(said.topic(), name)) {
            tell(metric, name, roster.named(name), time);
        }
    }

    private void tell(Metric metric, String name, Known known, Long time) {
        int type = metric.getDatatype() == 0 && known != null ? known.type() : metric.getDatatype();
        if (type == 0 && Values.needsType(metric)) {
            unknown = "no birth has told of which type %s is".formatted(Unusable.quoted(name));
            return;
        }
        try {
            JsonNode value = Values.of(metric, name, type);
            String own = Properties.unit(metric.getProperties());
            unborn |= roster == Roster.EMPTY && own == null; // with its unit still to be told
            String unit = own == null && known != null ? known.unit() : own;
            told.add(new Told(said.topic(), name, value, time, unit, Properties.quality(metric)));
        } catch (Unusable bad) {
            faults.add(bad);
        }
    }
}
