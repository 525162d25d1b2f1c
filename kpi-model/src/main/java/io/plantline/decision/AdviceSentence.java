package io.plantline.decision;

import io.plantline.decision.Advice.Reason;
import io.plantline.model.Sentence;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an advice and its outcome say for people, with places: the name of each is the code of a reason, whose arguments fill the places in turn. */
public enum AdviceSentence {
    PEAK_IS_COMING("{demand} kW are coming until {until}; above {limit} kW it costs more ({charge})."),
    PEAK_IS_NOT_COMING("{demand} kW are coming as it goes now, within {limit} kW after all."),
    LIMIT_BELOW_BASE_LOAD(
            "The limit of {limit} kW ({charge}) is below {least} kW, the least that was taken in the last days: holding loads back cannot keep it. Correct the charge in the plant file, or contract more."),
    PEAK_WAS_KEPT("{demand} kW were taken, within {limit} kW; without what was held it would have been {without} kW."),
    PEAK_CAME("{demand} kW were taken, above {limit} kW."),
    PEAK_WAS_NONE("{demand} kW were taken, within {limit} kW even without holding back."),
    PEAK_NOT_KNOWN("What the interval took is not known."),
    START_AS_BEFORE("The starts taken on before stay: they are as good, or better."),
    MOVED_BATCHES_SAVED("Against the starts first asked for the batches saved {money} {currency} and {mass} kgCO₂e."),
    MOVED_BATCHES_SAVED_MONEY(
            "Against the starts first asked for the batches saved {money} {currency}; what that is in CO₂e is not known."),
    MOVED_BATCHES_SAVED_CARBON(
            "Against the starts first asked for the batches saved {mass} kgCO₂e; what that is in money is not known."),
    MOVED_BATCHES_NOT_KNOWN("What the batches saved against the starts first asked for is not known.");

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Set<String> NUMBERS = Set.of("demand", "limit", "least", "without", "money", "mass");

    private final String english;

    AdviceSentence(String english) {
        this.english = english;
    }

    /** With its {@code {places}}. */
    public String english() {
        return english;
    }

    /** The reason that says so, with what stands in the places in turn; what there is more of stands in none. */
    public Reason of(String... arguments) {
        Iterator<String> given = List.of(arguments).iterator();
        String text = PLACE.matcher(english).replaceAll(place -> Matcher.quoteReplacement(given.next()));
        return new Reason(Sentence.id(this), List.of(arguments), text);
    }

    /** The sentence of a reason; empty where its code has none, or it says less than its sentence. */
    public static Optional<Sentence> of(Reason reason) {
        return Arrays.stream(values())
                .filter(each -> Sentence.id(each).equals(reason.code()))
                .findFirst()
                .flatMap(each -> each.with(reason.arguments()));
    }

    private Optional<Sentence> with(List<String> arguments) {
        List<String> places = PLACE.matcher(english)
                .results()
                .map((MatchResult place) -> place.group(1))
                .toList();
        if (arguments.size() < places.size()) {
            return Optional.empty();
        }
        Object[] namesAndValues = new Object[2 * places.size()];
        Iterator<String> given = arguments.iterator();
        for (int at = 0; at < places.size(); at++) {
            String text = given.next();
            namesAndValues[2 * at] = places.get(at);
            namesAndValues[2 * at + 1] = isNumber(places.get(at), text) ? (Object) Double.valueOf(text) : text;
        }
        return Optional.of(Sentence.of(this, english, namesAndValues));
    }

    private static boolean isNumber(String place, String text) {
        return NUMBERS.contains(place) && NUMBER.matcher(text).matches();
    }
}
