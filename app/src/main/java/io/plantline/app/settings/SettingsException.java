package io.plantline.app.settings;

import java.util.List;

/** Settings that cannot be used; every problem has its own line with where it is and what would be right. */
public final class SettingsException extends Exception {
    private final List<String> problems;

    public SettingsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
