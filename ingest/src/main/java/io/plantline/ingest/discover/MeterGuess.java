package io.plantline.ingest.discover;

import io.plantline.ingest.payload.Claim;
import java.util.Comparator;
import java.util.List;

/** What to write into a plant file for a meter it does not name, guessed from what the meter said. */
public final class MeterGuess {
    private MeterGuess() {}

    /**
     * The entry below {@code meters:}.
     *
     * @param topic where it was heard
     * @param claims what it said, each with its time; at least one
     * @param scope where it is said to measure, for want of better knowledge
     * @param medium what is measured, in the words of the message; empty where it does not tell
     */
    public static String entry(String meter, String topic, List<Claim> claims, String scope, String medium) {
        List<Sighting> sightings = claims.stream()
                .map(claim -> Sighting.of(topic, claim, 0).hinted(medium))
                .sorted(Comparator.comparingLong(Sighting::at))
                .toList();
        Sighting latest = Sighting.of(topic, claims.get(claims.size() - 1), 0);
        Finding finding = null;
        for (Sighting sighting : sightings) {
            if (sighting.tells() == latest.tells()) {
                finding = finding == null ? new Finding(sighting) : finding.and(sighting);
            }
        }
        return ProposedYaml.entry(Proposal.of(meter, finding), scope);
    }
}
