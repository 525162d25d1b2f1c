package io.plantline.ingest.discover;

import io.plantline.ingest.payload.Claim;
import io.plantline.model.Unit;
import io.plantline.plant.PayloadFormat;
import java.util.Optional;

/**
 * One value that was heard.
 *
 * @param plant the plant it is of, where the topic tells; empty for devices that know of none
 * @param topic the topic it was heard on, or the filter of topics to hear it on
 * @param speaker the names of what it was heard from, with slashes between them; in the native form the meter's id
 * @param format the family of the message; empty for the native form
 * @param place where in the message; null where the topic tells
 * @param unit null where it is no number in a unit
 * @param guessed true where the unit follows from a name only
 * @param hint words that tell what is measured: the topic, the place, the medium
 * @param beside what stands beside it in the message
 * @param value 0 where it is a state
 * @param word what a device says of its state; null where it is none, or in our own words
 */
record Sighting(
        Optional<String> plant,
        String topic,
        String speaker,
        Optional<PayloadFormat> format,
        String place,
        Tells tells,
        Unit unit,
        boolean guessed,
        String hint,
        Beside beside,
        double value,
        String word,
        long at) {

    /** What is said. */
    enum Tells {
        AMOUNT,
        STATE,
        COUNT
    }

    /**
     * What a message in the native form says.
     *
     * @param at when it came, for what tells no time of its own
     */
    static Sighting of(String topic, Claim claim, long at) {
        Tells tells = claim.state() != null ? Tells.STATE : claim.count() != null ? Tells.COUNT : Tells.AMOUNT;
        Optional<Unit> told = claim.unit() == null ? Optional.empty() : Unit.of(claim.unit());
        return new Sighting(
                Optional.of(claim.plant()),
                topic,
                claim.meter(),
                Optional.empty(),
                null,
                tells,
                tells == Tells.AMOUNT
                        ? told.or(() -> UnitGuess.of(claim.meter())).orElse(Unit.KWH)
                        : null,
                told.isEmpty(),
                claim.meter(),
                Beside.NOTHING,
                claim.value() == null ? 0 : claim.value().doubleValue(),
                null,
                claim.time() == null ? at : claim.time());
    }

    /** The same, with one more word for what is measured. */
    Sighting hinted(String more) {
        return new Sighting(
                plant, topic, speaker, format, place, tells, unit, guessed, hint + ' ' + more, beside, value, word, at);
    }

    /** The same, said of the meter that an element of an array names. */
    Sighting of(NamedElements list, String name) {
        return new Sighting(
                plant,
                topic,
                topic + '/' + name,
                format,
                place,
                tells,
                unit,
                guessed,
                name + ' ' + hint,
                beside.in(list, name),
                value,
                word,
                at);
    }

    /** True where it was heard at a place of the message as a whole, or tells what is said there. */
    boolean isAt(String whole) {
        NamedElements list = beside.list();
        return list == null
                ? whole.equals(place)
                : list.holds(whole) && (whole.endsWith(place) || whole.endsWith(list.meter()));
    }

    /** A number that a device says. */
    static Sighting ofDevice(
            String topic,
            String speaker,
            PayloadFormat format,
            String place,
            Unit unit,
            boolean guessed,
            String hint,
            Beside beside,
            double value,
            long at) {
        return new Sighting(
                Optional.empty(),
                topic,
                speaker,
                Optional.of(format),
                place,
                Tells.AMOUNT,
                unit,
                guessed,
                hint,
                beside,
                value,
                null,
                at);
    }

    /** What a device says of its state. */
    static Sighting ofState(
            String topic, String speaker, PayloadFormat format, String place, String time, String word, long at) {
        return new Sighting(
                Optional.empty(),
                topic,
                speaker,
                Optional.of(format),
                place,
                Tells.STATE,
                null,
                true,
                place == null ? topic : place,
                new Beside(null, null, time),
                0,
                word,
                at);
    }
}
