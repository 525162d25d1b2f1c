package io.plantline.app.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Lays the help of commands out for a terminal of 80 columns: of each command its list has the whole first sentence, and
 * where there are many options the usage line leaves them to their table, in which a star marks those that are required.
 */
final class HelpText {
    private static final int WIDTH = 80;
    private static final int MANY = 6;
    private static final Pattern FIRST = Pattern.compile("(.+?[.])\\s+(\\p{Upper}.*)", Pattern.DOTALL);

    private HelpText() {}

    /** Lays out a command and all below it. */
    static void layOut(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.width(WIDTH);
        usage.description(paragraphs(String.join(" ", usage.description())));
        if (command.getCommandSpec().options().size() > MANY) {
            usage.abbreviateSynopsis(true);
            if (command.getCommandSpec().options().stream().anyMatch(OptionSpec::required)) {
                usage.requiredOptionMarker('*');
                usage.optionListHeading("Options, * where it is required:%n");
            }
        }
        command.getSubcommands().values().forEach(HelpText::layOut);
    }

    private static String[] paragraphs(String text) {
        Matcher first = FIRST.matcher(text);
        return first.matches() ? new String[] {first.group(1), first.group(2)} : new String[] {text};
    }
}
