package io.plantline.ingest.sparkplug;

/** What happens with edge nodes that is worth counting. */
public enum Event {
    BIRTH("births of edge nodes and devices"),
    DEATH("deaths of edge nodes and devices"),
    GAP("messages of edge nodes that are missing, by their numbers"),
    REBIRTH_ASKED("edge nodes asked to introduce themselves again"),
    HELD("messages that waited for a birth to be understood"),
    NULL_VALUE("metrics of meters that were told to have no value");

    private final String meaning;

    Event(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
