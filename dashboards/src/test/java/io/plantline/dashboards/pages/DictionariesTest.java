package io.plantline.dashboards.pages;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.dashboards.explain.Remark;
import io.plantline.dashboards.http.Refusal;
import io.plantline.dashboards.rejected.Advice;
import io.plantline.decision.AdviceSentence;
import io.plantline.decision.PlanWord;
import io.plantline.decision.peak.PeakInput;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.Kpis;
import io.plantline.model.EntryFault;
import io.plantline.model.Quantity;
import io.plantline.model.Rejection.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether all that the pages say is in the dictionaries, and nothing else. */
class DictionariesTest {
    private static final Path PAGES = Path.of("src/main/resources/io/plantline/dashboards/page");
    private static final Path ASSETS = PAGES.resolve("assets");
    private static final String TEXT = "'((?:[^'\\\\]|\\\\.)*)'";
    /** A call with a sentence, or with one of two: {@code t('…'}, {@code t(so ? '…' : '…'}. */
    private static final Pattern SAID = Pattern.compile("\\bt\\((?:[^',]*\\? )?" + TEXT + "(?: : " + TEXT + ")?");

    private static final Pattern SAID_AT_FIRST =
            Pattern.compile("data-says[^>]*>([^<]+)<|aria-label=\"([^\"]+)\"[^>]*data-names");
    private static final Pattern ENTRY = Pattern.compile("(?m)^  (?:" + TEXT + "|(\\w+)): " + TEXT + ",$");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    private static final String ONE = "_one";

    @ParameterizedTest
    @ValueSource(strings = {"sv", "pt"})
    void everySentenceHasATranslationAndEveryTranslationASentence(String language) {
        Set<String> wanted = new TreeSet<>(sentences());
        wanted.addAll(quantities());
        wanted.addAll(serverSentences());
        Set<String> counted = wanted.stream()
                .filter(sentence -> sentence.contains("{count}"))
                .map(sentence -> sentence + ONE)
                .collect(toCollection(TreeSet::new));
        wanted.addAll(counted);

        assertThat(dictionary(language).keySet()).containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "pt"})
    void aTranslationHasThePlacesOfItsSentence(String language) {
        dictionary(language)
                .forEach((sentence, translation) ->
                        assertThat(places(translation)).as(sentence).isEqualTo(places(sentence)));
    }

    @Test
    void englishHoldsOnlyWhatIsSaidOfOne() {
        Set<String> sentences = sentences();

        assertThat(dictionary("en").keySet()).isNotEmpty().allSatisfy(sentence -> {
            assertThat(sentence).endsWith(ONE);
            assertThat(sentences).contains(sentence.substring(0, sentence.length() - ONE.length()));
        });
    }

    /** All that the modules and the pages say. */
    private static Set<String> sentences() {
        Set<String> found = new TreeSet<>();
        files(ASSETS.resolve("js"), ".js").forEach(module -> collect(SAID, read(module), found));
        files(PAGES, ".html").forEach(page -> collect(SAID_AT_FIRST, read(page), found));
        return found;
    }

    /** All that the server can say: refusals, what is wrong with entries and messages, explanations and formulas. */
    private static Set<String> serverSentences() {
        return Stream.of(
                        Arrays.stream(Refusal.values()).map(Refusal::english),
                        Arrays.stream(EntryFault.values()).map(EntryFault::english),
                        Arrays.stream(Reason.values())
                                .map(Advice::on)
                                .flatMap(advice -> Stream.of(advice.meaning(), advice.remedy())),
                        Arrays.stream(Remark.values()).map(Remark::english),
                        Arrays.stream(PlanWord.values()).map(PlanWord::english),
                        Arrays.stream(AdviceSentence.values()).map(AdviceSentence::english),
                        Arrays.stream(PeakInput.values()).map(PeakInput::english),
                        Kpis.all().stream().map(Kpi::formula))
                .flatMap(each -> each)
                .map(each -> each.replace("'", "\\'"))
                .collect(toCollection(TreeSet::new));
    }

    private static void collect(Pattern pattern, String text, Set<String> found) {
        pattern.matcher(text)
                .results()
                .flatMap(match -> Stream.of(match.group(1), match.group(2)))
                .filter(sentence -> sentence != null)
                .forEach(found::add);
    }

    private static Set<String> quantities() {
        return Arrays.stream(Quantity.values())
                .map(quantity -> quantity.id().replace('-', ' '))
                .collect(toCollection(TreeSet::new));
    }

    private static Map<String, String> dictionary(String language) {
        Map<String, String> found = new TreeMap<>();
        Path folder = ASSETS.resolve("lang");
        Stream<Path> parts = Files.isDirectory(folder.resolve(language))
                ? files(folder.resolve(language), ".js")
                : Stream.of(folder.resolve(language + ".js"));
        parts.forEach(part -> ENTRY.matcher(read(part)).results().forEach(entry -> {
            String sentence = entry.group(1) == null ? entry.group(2) : entry.group(1);
            assertThat(found.put(sentence, entry.group(3)))
                    .as("twice in %s: %s", language, sentence)
                    .isNull();
        }));
        return found;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + folder, unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
