package io.plantline.parity;

/** The measures on plain maps, ticked rarely, tell the stories right. */
class ManyReadingsPerTickContractTest extends KpiContract {
    @Override
    public Engine engine() {
        return new InMemory(1000);
    }
}
