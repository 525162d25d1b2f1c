package io.plantline.dashboards.explain;

import io.plantline.model.Sentence;

/** What an explanation says beside its numbers. The name of each is its code; the pages have every sentence in their languages. */
public enum Remark {
    NOTHING_STORED("nothing is stored of this meter for the interval"),
    NO_READINGS_FOUND("nothing is stored of this meter for the interval, and none of its readings was found"),
    OTHER_STATES("0 h heard in that state: all the time observed, the machine was in others"),
    STRETCHES_GONE(
            "what was taken when is no longer kept: each figure is shown with what is stored of it over the whole interval, and what changes with every settlement interval comes to an unknown product"),
    STRETCHES_DIFFER(
            "the stretches do not come to what is stored, {amount} {unit}: readings or settlement intervals are no longer kept, or newer ones are on their way"),
    REBUILT(
            "{rebuilt}; the arithmetic, factors and prices are those of the present plant file, not of the one it was rebuilt with"),
    REBUILT_OTHERWISE(
            "{rebuilt}, with another plant file than the one shown; the arithmetic, factors and prices are those of the present plant file, which gives {amount}"),
    BASELINE(
            "baseline {baseline}, learnt from {from} to {to}, expects {expected} over the {hours} h since {since} in which energy and drivers are known"),
    BASELINE_PART_UNTOLD(
            "nothing stored tells in which part of the interval the baseline held and these were known: the parts are of all of it"),
    EXAMPLE_LIMIT(
            "The contract is in kVA alone, always or at some hours: the limit here is an example, {kva} kVA at a power factor of {factor}, or a lower contract in kW. Put what the plant may take in its place."),
    EXAMPLE_BASE(
            "Not enough is recorded yet to learn the base load: half of the limit stands here as an example. Put what the plant takes in its place."),
    NO_BATCHES_OF_MACHINE(
            "{job}: the plant file tells of no batches of {machine}; add it below “batches”, or its savings are not booked"),
    BATCH_NOT_KNOWN("its batch is not known to have begun: nobody told of a batch of this name on {machine}"),
    BATCHES_NEVER_TOLD("it is not known whether it has begun: the plant file tells of no batches of {machine}"),
    BASELINE_BOOKED(
            "booked are {amount} kWh, added up from settlement intervals: those in which energy or a driver was not read, or another baseline held, are not told apart here"),
    COUNTED_ONCE("{quantity} of {meter} is not counted again: {by} meters {other}, which counts"),
    COUNTED_ONCE_THEN(
            "{quantity} of {meter} is not counted again from {begin} to {end}: {by} meters {other}, which counts");

    private final String english;

    Remark(String english) {
        this.english = english;
    }

    /** With its {@code {places}}. */
    public String english() {
        return english;
    }

    /** The sentence with the names and values of its places in turn. */
    public Sentence of(Object... namesAndValues) {
        return Sentence.of(this, english, namesAndValues);
    }
}
