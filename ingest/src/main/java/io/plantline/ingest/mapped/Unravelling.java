package io.plantline.ingest.mapped;

import io.plantline.ingest.format.Formats;
import io.plantline.ingest.format.Message;
import io.plantline.ingest.format.Piece;
import io.plantline.ingest.payload.Admission;
import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Claim;
import io.plantline.ingest.payload.Decoded;
import io.plantline.ingest.payload.Silent;
import io.plantline.ingest.payload.Texts;
import io.plantline.ingest.payload.Unusable;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import io.plantline.plant.Mapping;
import io.plantline.plant.PayloadFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Collects what the sources of one topic make of one message. */
final class Unravelling {
    /** So many faults of one message are named. */
    private static final int NAMED = 5;

    private final Admission admission;
    private final Arrival arrival;
    private final List<Reading> readings = new ArrayList<>(2);
    private final List<Rejection> rejections = new ArrayList<>(0);
    private final Set<Silent> asked = new LinkedHashSet<>(2);
    private int timedByArrival;

    Unravelling(Admission admission, Arrival arrival) {
        this.admission = admission;
        this.arrival = arrival;
    }

    /** Takes note of a source that was asked what it makes of it. */
    void ask(Route route) {
        asked.add(new Silent(route.plant(), route.source().format().id()));
    }

    /** Takes what a source makes of it; what is wrong is told once, with the message whole. */
    void take(Route route) {
        ask(route);
        List<Unusable> faults = new ArrayList<>(0);
        try {
            Texts.check(arrival.payload());
            Message message = Message.of(
                    arrival.topic(), arrival.payload(), route.source().layout());
            if (!message.text().isEmpty()) {
                pieces(route, message, faults);
            }
        } catch (Unusable whole) {
            faults.add(whole);
        }
        if (!faults.isEmpty()) {
            reject(faults);
        }
    }

    /** Takes what is claimed; what is wrong with it is put with the other faults. */
    Consumer<Claim> into(List<Unusable> faults) {
        return claim -> {
            try {
                admit(claim);
            } catch (Unusable bad) {
                faults.add(bad);
            }
        };
    }

    /** The whole, with the faults told once. */
    Decoded decoded(List<Unusable> faults) {
        if (!faults.isEmpty()) {
            reject(faults);
        }
        return decoded();
    }

    Decoded decoded() {
        boolean none = readings.isEmpty() && rejections.isEmpty();
        return new Decoded(readings, rejections, timedByArrival, none ? silent() : Set.of());
    }

    private Set<Silent> silent() {
        return asked.isEmpty() ? Set.of(Silent.NOBODY) : asked;
    }

    private void pieces(Route route, Message message, List<Unusable> faults) throws Unusable {
        List<Piece> pieces = Formats.of(route.source().format()).pieces(message);
        checkPlaces(route, pieces);
        List<Unusable> missed = new ArrayList<>(0);
        for (Piece piece : pieces) {
            for (Mapping mapping : route.source().mappings()) {
                try {
                    Optional<Claim> claim = route.claim(mapping, piece, arrival);
                    if (claim.isPresent()) {
                        admit(claim.get());
                    } else {
                        checkMissed(route, mapping, piece, message);
                        checkStranger(route, mapping, piece);
                    }
                } catch (Unusable bad) {
                    (bad.reason() == Reason.MISSING_VALUE ? missed : faults).add(bad);
                }
            }
        }
        faults.addAll(missed); // what is wrong with what was said counts more
    }

    /** Where any place may be meant, one that is not there is a fault of the plant file rather than of the device. */
    private static void checkPlaces(Route route, List<Piece> pieces) throws Unusable {
        boolean emptyList = pieces.isEmpty() && route.source().layout().each() != null;
        if (route.source().format() != PayloadFormat.JSON || emptyList) {
            return;
        }
        for (Piece piece : pieces) {
            if (!route.holdsNone(piece)) {
                return;
            }
        }
        throw new Unusable(
                Reason.MISSING_VALUE,
                "the message holds nothing at %s; correct the places in the source, then retry"
                        .formatted(route.places()));
    }

    /** What one meter says at a place that is not there would be lost unseen beside what the others say. */
    private static void checkMissed(Route route, Mapping mapping, Piece piece, Message message) throws Unusable {
        if (message.looksLikeObject() && route.misses(mapping, piece)) {
            throw new Unusable(
                    Reason.MISSING_VALUE,
                    ("the message holds nothing at %s for meter %s; correct the place in the source, or write"
                                    + " 'optional: true' there if the device does not always say it, then retry")
                            .formatted(mapping.value(), mapping.meter()));
        }
    }

    /** A device of an unknown name that measures something else than the source reads of others. */
    private void checkStranger(Route route, Mapping mapping, Piece piece) throws Unusable {
        Optional<Claim> other = route.other(mapping, piece, arrival);
        if (other.isPresent()
                && !admission.knows(route.plant() + '/' + other.get().meter())) {
            throw new Unusable(
                    Reason.UNKNOWN_METER,
                    "plant %s has no meter %s, and what it measures is not at %s; it needs a source of its own"
                            .formatted(
                                    route.plant(), Unusable.quoted(other.get().meter()), mapping.value()));
        }
    }

    private void admit(Claim claim) throws Unusable {
        if (claim.time() == null && arrival.retained()) {
            throw new Unusable(
                    Reason.BAD_TIME, "a retained message without a time says nothing about when it was true");
        }
        readings.add(admission.admit(claim, arrival.at()));
        timedByArrival += claim.time() == null ? 1 : 0;
    }

    private void reject(List<Unusable> faults) {
        List<String> named = faults.stream()
                .map(Unusable::getMessage)
                .distinct()
                .limit(NAMED)
                .toList();
        int rest = faults.size() - named.size();
        String more = rest == 0 ? "" : " (and %d more faults in the message)".formatted(rest);
        boolean unknown = faults.stream().anyMatch(fault -> fault.reason() == Reason.UNKNOWN_METER);
        rejections.add(new Rejection(
                unknown ? Reason.UNKNOWN_METER : faults.get(0).reason(), // so that an unknown meter is listed as such
                String.join("; ", named) + more,
                arrival.topic(),
                arrival.payload(),
                arrival.at(),
                arrival.retained(),
                false));
    }
}
