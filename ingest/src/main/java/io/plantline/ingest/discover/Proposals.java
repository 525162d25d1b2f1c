package io.plantline.ingest.discover;

import io.plantline.model.Dimension;
import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes meters of findings. Where a device tells both its register and its power, the register is proposed: it forgets
 * nothing while nobody listens, and both together would count the same energy twice.
 */
final class Proposals {
    private static final Pattern COMMON = Pattern.compile(
            "tele|stat|SENSOR|STATUS\\d*|events|rpc|status|shellies|zigbee2mqtt|wmbusmeters|N|dsmr|reading|"
                    + "emon|plantline|v1|[a-z0-9]+:\\d+|total(_returned)?|power|energy|Total|Ac|Power|Energy|Forward|Reverse");
    private static final Pattern NOT_IN_ID = Pattern.compile("[^A-Za-z0-9._-]+");

    private final Set<String> taken = new HashSet<>();

    static List<Proposal> of(Collection<Finding> findings) {
        Proposals proposals = new Proposals();
        List<Proposal> made = new ArrayList<>();
        for (Finding finding : findings) {
            Proposal proposal = Proposal.of(proposals.id(finding), finding);
            boolean again = Proposal.isFlow(proposal.unit())
                    && findings.stream().anyMatch(other -> isRegisterOf(other, finding));
            if (!again && !isHeatingWater(finding)) {
                made.add(proposal);
            }
        }
        return made;
    }

    private static boolean isRegisterOf(Finding register, Finding power) {
        return !Proposal.isFlow(register.first().unit())
                && register.first().unit().dimension()
                        == power.first().unit().dimension().integrated()
                && device(register).equals(device(power));
    }

    /** What flows through a heat meter comes back: it is no water that is withdrawn. */
    private static boolean isHeatingWater(Finding finding) {
        Unit unit = finding.first().unit();
        return unit.dimension() == Dimension.VOLUME && finding.first().hint().endsWith("heat");
    }

    private String id(Finding finding) {
        Sighting seen = finding.first();
        String name = seen.format().isEmpty()
                ? seen.topic().substring(seen.topic().lastIndexOf('/') + 1)
                : device(finding) + "-" + measured(finding);
        String id = NOT_IN_ID.matcher(name).replaceAll("-").replaceFirst("^[^A-Za-z0-9]+", "");
        String free = id;
        for (int i = 2; !taken.add(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    private static String device(Finding finding) {
        List<String> levels = new ArrayList<>();
        for (String level : finding.first().speaker().split("/", -1)) {
            if (!level.isBlank() && !COMMON.matcher(level).matches()) {
                levels.add(level);
            }
        }
        return levels.isEmpty() ? "meter" : String.join("-", levels);
    }

    private static String measured(Finding finding) {
        Proposal plain = Proposal.of("", finding);
        boolean flow = Proposal.isFlow(plain.unit());
        if (plain.quantity() == Quantity.ELECTRICITY_IMPORT) {
            return flow ? "power" : "energy";
        }
        return plain.quantity().id().replaceAll("^electricity-|-withdrawal$|-volume$", "") + (flow ? "-power" : "");
    }
}
