package io.plantline.dashboards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.plantline.dashboards.demo.DemoPlants;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page in every language, on a phone and on a large screen; each is kept as a picture. */
class EveryPageTest {
    private static final Path KEPT = Path.of("target", "screenshots");

    /** The words on the page that are not marked as English; a unit has no three small letters in a row. */
    private static final String TEXTS =
            """
            () => {
              const texts = new Set();
              const take = (element, text) => {
                const apart = 'script, style, noscript, code, pre, #language, [lang=en]';
                if (text && /\\p{Ll}{3,}/u.test(text) && !element.closest(apart)) texts.add(text.trim());
              };
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) take(walk.currentNode.parentElement, walk.currentNode.textContent);
              for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
                for (const name of ['aria-label', 'placeholder', 'title']) take(element, element.getAttribute(name));
              }
              return [...texts];
            }""";

    /** What is the same word in two of the languages, or names a place, a rule or a unit. */
    private static final Pattern ALIKE = Pattern.compile(
            "Period|Plan|Scenario|Social|Material|material|Batch|Status|order|Tariff|final|live|min|\\d+ min|tan φ|kvarh"
                    + "|air-leak, revision 0|rules: peak|SE · Europe/Stockholm .*");

    private static final String BEYOND = "() => document.documentElement.scrollWidth - innerWidth";

    private static Chromium chromium;
    private static Viewer viewer;

    @BeforeAll
    static void aPlantWithAllThereIs() {
        chromium = Chromium.open();
        viewer = new Viewer(chromium);
        FullPlant.standing(viewer);
    }

    @AfterAll
    static void close() {
        if (viewer != null) {
            viewer.close();
            chromium.close();
        }
    }

    @Test
    void everyPageFitsAPhoneAndSpeaksEachLanguage() {
        viewer.page.setViewportSize(390, 844);
        Map<String, Set<String>> english = new HashMap<>();
        SoftAssertions all = new SoftAssertions();
        for (String language : List.of("en", "sv", "pt")) {
            FullPlant.PAGES.forEach((page, content) -> {
                opens("?lang=" + language + page, content);
                kept("phone-" + language, page);
                all.assertThat(viewer.page.evaluate(BEYOND))
                        .as("%s in %s beyond the width of a phone", page, language)
                        .isEqualTo(0);
                Set<String> texts = texts();
                all.assertThat(texts)
                        .as("%s in %s", page, language)
                        .noneMatch(text -> text.matches("(?s).*(undefined|NaN|\\[object|\\{\\w+}).*"));
                if (language.equals("en")) {
                    texts.removeAll(names());
                    english.put(page, texts);
                } else {
                    texts.retainAll(english.get(page));
                    texts.removeIf(ALIKE.asMatchPredicate());
                    all.assertThat(texts).as("%s, not in %s", page, language).isEmpty();
                }
            });
        }
        all.assertThat(viewer.complaints).isEmpty();
        all.assertAll();
    }

    @Test
    void everyPageIsKeptAsALargeScreenShowsIt() {
        viewer.page.setViewportSize(1920, 1080);
        FullPlant.PAGES.forEach((page, content) -> {
            opens(page, content);
            kept("large", page);
        });
        assertThat(viewer.complaints).isEmpty();
    }

    private static void opens(String address, String content) {
        viewer.goesTo(address);
        assertThat(viewer.sees(content).first()).isVisible();
    }

    private static void kept(String how, String page) {
        String name = page.replaceFirst("#/(plant/)?", "").replaceAll("\\W+", "-");
        viewer.page.screenshot(new Page.ScreenshotOptions()
                .setPath(KEPT.resolve("%s-%s.png".formatted(name.isEmpty() ? "plants" : name, how))));
    }

    private static Set<String> texts() {
        Set<String> texts = new HashSet<>();
        ((List<?>) viewer.page.evaluate(TEXTS)).forEach(text -> texts.add((String) text));
        return texts;
    }

    /** What plants call their things is said in no other language. */
    private static Set<String> names() {
        Set<String> names = new HashSet<>(Set.of("Plantline", "Parquet", "hall-air"));
        names.addAll(PressShopDecisions.NAMES);
        names.addAll(Set.of("panel", "Press line 1 · panel · O-4", "Sheet", "Pressings", "Offcuts"));
        for (Plant plant : DemoPlants.all()) {
            names.add(plant.name());
            plant.scopes().stream().map(Scope::name).forEach(names::add);
            for (Meter meter : plant.meters()) {
                names.addAll(List.of(meter.id(), meter.name(), "%s (%s)".formatted(meter.name(), meter.id())));
            }
        }
        return names;
    }
}
