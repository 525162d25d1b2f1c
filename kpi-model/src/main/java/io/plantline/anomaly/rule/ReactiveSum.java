package io.plantline.anomaly.rule;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;

/** Active and reactive energy of the same stretch of time, and how much of that was metered. */
final class ReactiveSum implements Remembering {
    private double active;
    private double reactive;
    private double hours;

    void add(Paired.Both more) {
        active += more.active();
        reactive += more.reactive();
        hours += more.hours();
    }

    void add(ReactiveSum more) {
        add(more.all());
    }

    void clear() {
        active = 0;
        reactive = 0;
        hours = 0;
    }

    Paired.Both all() {
        return new Paired.Both(active, reactive, hours);
    }

    double active() {
        return active;
    }

    double reactive() {
        return reactive;
    }

    double hours() {
        return hours;
    }

    /** Reactive over active energy; NaN where nothing active flowed. */
    double tanPhi() {
        return active > 0 ? reactive / active : Double.NaN;
    }

    @Override
    public void pass(Memory memory) {
        active = memory.number(active);
        reactive = memory.number(reactive);
        hours = memory.number(hours);
    }
}
