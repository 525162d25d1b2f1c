package io.plantline.parity;

/** The measures on plain maps, ticked after every reading, tell the stories right. */
class InMemoryContractTest extends KpiContract {
    @Override
    public Engine engine() {
        return new InMemory(1);
    }
}
