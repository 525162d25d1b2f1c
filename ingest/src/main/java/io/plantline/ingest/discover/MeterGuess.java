package io.plantline.ingest.discover;

import io.plantline.ingest.payload.Claim;
import io.plantline.model.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What to write into a plant file for a meter it does not name, guessed from what the meter said. */
public final class MeterGuess {
    private MeterGuess() {}

    /**
     * The entry below {@code meters:}.
     *
     * @param topic where it was heard
     * @param claims what it said, each with its time; at least one
     * @param scope where it is said to measure, for want of better knowledge
     */
    public static String entry(String meter, String topic, List<Claim> claims, String scope) {
        Claim last = claims.get(claims.size() - 1);
        if (last.state() != null) {
            return ProposedYaml.ofState(meter, scope);
        }
        if (last.count() != null) {
            return ProposedYaml.ofCount(meter, scope);
        }
        return ProposedYaml.entry(Proposal.of(meter, finding(topic, claims)), scope);
    }

    private static Finding finding(String topic, List<Claim> claims) {
        List<Sighting> sightings = claims.stream()
                .filter(claim -> claim.value() != null)
                .map(claim -> sighting(topic, claim))
                .sorted(Comparator.comparingLong(Sighting::at))
                .toList();
        Finding finding = new Finding(sightings.get(0));
        sightings.stream().skip(1).forEach(finding::add);
        return finding;
    }

    private static Sighting sighting(String topic, Claim claim) {
        String hint = topic + ' ' + claim.meter();
        Optional<Unit> told = claim.unit() == null ? Optional.empty() : Unit.of(claim.unit());
        Unit unit = told.or(() -> UnitGuess.of(hint)).orElse(Unit.KWH);
        return new Sighting(
                topic,
                topic,
                Optional.empty(),
                null,
                unit,
                told.isEmpty(),
                hint,
                claim.value().doubleValue(),
                claim.time());
    }
}
