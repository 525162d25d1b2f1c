package io.plantline.dashboards.pages;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether the modules of the pages fit together: a name that is imported and not there breaks every page at once. */
class ModulesTest {
    private static final Path PAGE = Path.of("src/main/resources/io/plantline/dashboards/page");
    private static final Path MODULES = PAGE.resolve("assets/js");
    /** Of our own modules: what others made is not here. */
    private static final Pattern IMPORT = Pattern.compile("(?ms)^import ([^;]+?) from '(\\./[^']+)';");

    private static final Pattern NAMES = Pattern.compile("(?s)\\{(.*?)}");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export (?:async )?(?:const|let|function\\*?|class) (\\w+)");
    private static final Pattern EXPORTS = Pattern.compile("(?ms)^export (?:const )?\\{(.*?)}");
    private static final Pattern PRELOADED =
            Pattern.compile("<link rel=\"modulepreload\" href=\"assets/js/([^\"]+)\">");

    @Test
    void everyNameThatIsImportedIsExportedByTheModuleNamed() {
        assertThat(modules())
                .hasSizeGreaterThan(50)
                .allSatisfy(module -> IMPORT.matcher(read(module)).results().forEach(line -> {
                    Path named = module.resolveSibling(line.group(2)).normalize();
                    assertThat(exports(named))
                            .as("%s imports it from %s", module.getFileName(), line.group(2))
                            .containsAll(imported(line.group(1)));
                }));
    }

    @Test
    void everyModuleIsFetchedAtOnceAndNotWhenTheOneThatNeedsItWasRead() {
        Set<String> named = modules().stream()
                .map(module -> module.getFileName().toString())
                .filter(name -> !name.equals("main.js"))
                .collect(toSet());

        assertThat(PRELOADED.matcher(read(PAGE.resolve("index.html"))).results().map(link -> link.group(1)))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    /** What a module gives to others; whatever stands in its way, such as a module that is not there, fails. */
    private static Set<String> exports(Path module) {
        String text = read(module);
        return Stream.concat(
                        EXPORT.matcher(text).results().map(found -> found.group(1)),
                        EXPORTS.matcher(text).results().flatMap(found -> names(found.group(1), 1)))
                .collect(toSet());
    }

    /** The names in braces; what is imported as a whole names none. */
    private static List<String> imported(String clause) {
        Matcher braces = NAMES.matcher(clause);
        return braces.find() ? names(braces.group(1), 0).toList() : List.of();
    }

    /** Of {@code one as other} the one on this side of the border. */
    private static Stream<String> names(String list, int side) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.split(" as "))
                .map(name -> name[Math.min(side, name.length - 1)]);
    }

    private static List<Path> modules() {
        try (Stream<Path> files = Files.list(MODULES)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + MODULES, unreadable);
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
