package io.plantline.ingest.discover;

import io.plantline.ingest.discover.Sighting.Tells;
import io.plantline.model.Dimension;
import io.plantline.model.Quantity;
import io.plantline.plant.PayloadFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes meters of findings, each under the plant it is of. Where a device tells both its register and its power, the
 * register is proposed: it forgets nothing while nobody listens, and both together would count the same energy twice.
 */
final class Proposals {
    private static final Pattern COMMON = Pattern.compile(
            "tele|stat|SENSOR|STATUS\\d*|events|rpc|status|shellies|zigbee2mqtt|wmbusmeters|N|dsmr|reading|"
                    + "json|emon|[a-z0-9]+:\\d+|total(_returned)?|power|energy|Total|Ac|Power|Energy|Forward|Reverse|"
                    + "(?i:state|running|run|mode|value|(energy_)?k?wh|(power_)?kw)");
    private static final Pattern EMONHUB_CHANNEL = Pattern.compile("(?:E|P|power)(\\d+)");
    private static final int MENTIONED = 50;
    private static final Pattern NOT_IN_ID = Pattern.compile("[^A-Za-z0-9._-]+");

    private final String home;
    private final Map<String, List<Proposal>> byPlant = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();
    private final Set<Register> registers = new HashSet<>();
    private final Set<String> totals = new HashSet<>();
    private final List<String> again = new ArrayList<>();

    /** What a device counts, and therefore need not tell by its power too. */
    private record Register(String device, Dimension dimension) {}

    private Proposals(String home) {
        this.home = home;
    }

    /** @param home the plant that devices are of which name none */
    static Map<String, List<Proposal>> of(Collection<Finding> findings, String home) {
        return look(findings, home).byPlant;
    }

    Map<String, List<Proposal>> byPlant() {
        return byPlant;
    }

    /** What tells the same energy as another, as comments. */
    String again() {
        return again.isEmpty()
                ? ""
                : "\n# not proposed, as another tells the same:\n"
                        + again.stream().limit(MENTIONED).collect(Collectors.joining())
                        + (again.size() > MENTIONED ? "#   and %d more\n".formatted(again.size() - MENTIONED) : "");
    }

    /** @param home the plant that devices are of which name none */
    static Proposals look(Collection<Finding> findings, String home) {
        Proposals proposals = new Proposals(home);
        List<Finding> devices = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.first().plant().isPresent()) {
                proposals.take(finding.first().plant().get(), finding.first().speaker(), finding);
            } else {
                devices.add(finding);
            }
        }
        devices.forEach(proposals::note);
        devices.forEach(proposals::takeDevice);
        return proposals;
    }

    /** A meter in the native form has the id that its topic names. */
    private void take(String plant, String id, Finding finding) {
        if (!named.add(plant + '/' + id)) {
            return; // it says more than one kind of thing; what it said first counts
        }
        if (plant.equals(home)) {
            taken.add(id);
        }
        byPlant.computeIfAbsent(plant, any -> new ArrayList<>()).add(Proposal.of(id, finding));
    }

    private void note(Finding finding) {
        if (finding.first().tells() == Tells.AMOUNT
                && !Proposal.isFlow(finding.first().unit())) {
            registers.add(new Register(
                    box(finding), finding.first().unit().dimension().integrated()));
            totals.add(finding.first().topic());
        }
    }

    private void takeDevice(Finding finding) {
        String device = device(finding);
        if (finding.first().tells() == Tells.STATE) {
            propose(device + "-state", finding);
            return;
        }
        Dimension dimension = finding.first().unit().dimension();
        boolean isAgain = isRestarting(finding)
                || (Proposal.isFlow(finding.first().unit())
                        && registers.contains(new Register(box(finding), dimension.integrated())));
        if (isAgain) {
            String place = finding.first().place();
            again.add("#   %s%s in %s\n"
                    .formatted(
                            finding.first().topic(),
                            place == null ? "" : " " + place,
                            finding.first().unit()));
        }
        if (!isAgain && !isHeatingWater(finding)) {
            propose(device + '-' + measured(finding), finding);
        }
    }

    private void propose(String name, Finding finding) {
        byPlant.computeIfAbsent(home, any -> new ArrayList<>()).add(Proposal.of(free(name), finding));
    }

    /** What a Shelly counts since its restart, where it tells beside what it counted ever. */
    private boolean isRestarting(Finding finding) {
        String topic = finding.first().topic();
        return finding.first().format().equals(Optional.of(PayloadFormat.SHELLY_GEN1))
                && topic.endsWith("energy")
                && totals.contains(
                        topic.replaceFirst("returned_energy$", "total_returned").replaceFirst("/energy$", "/total"));
    }

    /** What flows through a heat meter comes back: it is no water that is withdrawn. */
    private static boolean isHeatingWater(Finding finding) {
        return finding.first().tells() == Tells.AMOUNT
                && finding.first().unit().dimension() == Dimension.VOLUME
                && finding.first().hint().endsWith("heat");
    }

    private String free(String name) {
        String id =
                NOT_IN_ID.matcher(name).replaceAll("-").replaceAll("-{2,}", "-").replaceFirst("^[^A-Za-z0-9]+", "");
        String free = id;
        while (!taken.add(free)) {
            free = id + '-' + next.merge(id, 2, (before, any) -> before + 1);
        }
        return free;
    }

    /** What tells all these values: the topics of the Dutch smart meter are one device. */
    private static String box(Finding finding) {
        boolean dutch = finding.first().format().equals(Optional.of(PayloadFormat.DSMR_READER))
                && finding.first().topic().startsWith("dsmr/");
        return dutch ? "dsmr" : device(finding);
    }

    private static String device(Finding finding) {
        List<String> levels = new ArrayList<>();
        for (String level : finding.first().speaker().split("/", -1)) {
            if (!level.isBlank() && !COMMON.matcher(level).matches()) {
                levels.add(channel(finding, level));
            }
        }
        if (!levels.isEmpty()) {
            return String.join("-", levels);
        }
        String first = finding.first().speaker().split("/", -1)[0];
        return first.isBlank() ? "meter" : first;
    }

    /** E1 and P1 are energy and power of one channel. */
    private static String channel(Finding finding, String level) {
        boolean emonhub = finding.first().format().equals(Optional.of(PayloadFormat.EMONHUB));
        return emonhub ? EMONHUB_CHANNEL.matcher(level).replaceFirst("$1") : level;
    }

    private static String measured(Finding finding) {
        Proposal plain = Proposal.of("", finding);
        boolean flow = Proposal.isFlow(plain.unit());
        if (plain.quantity() == Quantity.ELECTRICITY_IMPORT) {
            return flow ? "power" : "energy";
        }
        return plain.quantity().id().replaceAll("^electricity-|^renewable-|-withdrawal$|-volume$", "")
                + (flow ? "-power" : "");
    }
}
