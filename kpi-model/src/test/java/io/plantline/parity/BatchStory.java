package io.plantline.parity;

/** The story of a pan whose batches are told. */
final class BatchStory extends Story {
    BatchStory(PlantBuilder plant) {
        super(plant.build());
    }

    BatchStory batch(String clock, String news) {
        enters("strikes", "2026-01-14T" + clock, news);
        return this;
    }

    /** The day goes on, until everything told so far is final. */
    BatchStory rest() {
        says("power", "2026-01-14T11:00", "30");
        says("power", "2026-01-14T12:00", "0");
        says("power", "2026-01-14T13:00", "0");
        return this;
    }
}
