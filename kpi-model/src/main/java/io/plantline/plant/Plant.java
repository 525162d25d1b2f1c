package io.plantline.plant;

import io.plantline.model.InWords;
import io.plantline.model.Quantity;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plant, whole and checked: the reader of plant files makes no other. It is long because all that a file has stands here
 * once, with each of the ways in which a plant is made of another.
 *
 * @param country ISO 3166 code
 * @param settlementMinutes length of the electricity market's metering interval
 * @param allowedLateness how long after its end an interval waits for late readings before it is final
 * @param retention how old a reading may be, against the newest of the plant, and still restate history
 * @param normaliser the quantity of good output that intensities are per
 * @param scopes the plant first, then parents before children
 * @param holidays the public holidays where it stands; none where its file names no calendar
 * @param charges what is paid for power and for reactive energy
 * @param sources the MQTT topics whose messages are not in the native form, and how to read them
 * @param indicators the KPIs it defines itself, beside those of the catalogue
 * @param flows the quantity centres and what flows between them; none where its file describes none
 * @param batches the scopes that make batches, and who tells of them
 * @param regimes what it does for a time, with baselines of its own; none where one baseline holds all of the time
 * @param targets what its KPIs are meant to come to
 * @param sheddable the loads that may be held back when a peak is coming
 */
public record Plant(
        String id,
        String name,
        String country,
        ZoneId zone,
        Currency currency,
        int settlementMinutes,
        Duration allowedLateness,
        Duration retention,
        Quantity normaliser,
        List<Scope> scopes,
        List<Meter> meters,
        ShiftCalendar shifts,
        Holidays holidays,
        List<Tariff> tariffs,
        Charges charges,
        List<Factor> factors,
        List<Source> sources,
        List<Indicator> indicators,
        FlowGraph flows,
        List<BatchLine> batches,
        List<Regime> regimes,
        List<Target> targets,
        List<Sheddable> sheddable) {

    public Plant {
        Objects.requireNonNull(id, "plant: id is missing");
        scopes = List.copyOf(scopes);
        meters = List.copyOf(meters);
        tariffs = List.copyOf(tariffs);
        factors = List.copyOf(factors);
        sources = List.copyOf(sources);
        indicators = List.copyOf(indicators);
        batches = List.copyOf(batches);
        regimes = List.copyOf(regimes);
        targets = List.copyOf(targets);
        sheddable = List.copyOf(sheddable);
        if (allowedLateness.compareTo(retention) >= 0) {
            throw new IllegalArgumentException("plant %s: allowedLateness %s is not shorter than retention %s"
                    .formatted(id, InWords.of(allowedLateness), InWords.of(retention)));
        }
        if (scopes.isEmpty() || !scopes.get(0).isPlant()) {
            throw new IllegalArgumentException("plant %s: the first scope must be the plant itself".formatted(id));
        }
    }

    /** A plant without targets and without loads that may be held back. */
    public Plant(
            String id,
            String name,
            String country,
            ZoneId zone,
            Currency currency,
            int settlementMinutes,
            Duration allowedLateness,
            Duration retention,
            Quantity normaliser,
            List<Scope> scopes,
            List<Meter> meters,
            ShiftCalendar shifts,
            Holidays holidays,
            List<Tariff> tariffs,
            Charges charges,
            List<Factor> factors,
            List<Source> sources,
            List<Indicator> indicators,
            FlowGraph flows,
            List<BatchLine> batches,
            List<Regime> regimes) {
        this(
                id,
                name,
                country,
                zone,
                currency,
                settlementMinutes,
                allowedLateness,
                retention,
                normaliser,
                scopes,
                meters,
                shifts,
                holidays,
                tariffs,
                charges,
                factors,
                sources,
                indicators,
                flows,
                batches,
                regimes,
                List.of(),
                List.of());
    }

    /** A plant without holidays and batches, without charges beyond its tariffs, without flows and regimes. */
    public Plant(
            String id,
            String name,
            String country,
            ZoneId zone,
            Currency currency,
            int settlementMinutes,
            Duration allowedLateness,
            Duration retention,
            Quantity normaliser,
            List<Scope> scopes,
            List<Meter> meters,
            ShiftCalendar shifts,
            List<Tariff> tariffs,
            List<Factor> factors,
            List<Source> sources) {
        this(
                id,
                name,
                country,
                zone,
                currency,
                settlementMinutes,
                allowedLateness,
                retention,
                normaliser,
                scopes,
                meters,
                shifts,
                Holidays.NONE,
                tariffs,
                Charges.NONE,
                factors,
                sources,
                List.of(),
                FlowGraph.NONE,
                List.of(),
                List.of());
    }

    /** What a KPI of a scope is meant to come to at a time. */
    public Optional<Target> target(String kpi, String scope, long time) {
        return targets.stream().filter(target -> target.isOf(kpi, scope, time)).findFirst();
    }

    /** The same, read from other sources. */
    public Plant with(List<Source> newSources) {
        return with(scopes, meters, tariffs, charges, factors, newSources, batches);
    }

    /** The plant with the factors that were known at a time. */
    public Plant asKnownAt(long time) {
        return with(
                scopes,
                meters,
                tariffs,
                charges,
                factors.stream().filter(factor -> factor.knownFrom() <= time).toList(),
                sources,
                batches);
    }

    /** The same, making batches on other lines. */
    public Plant making(List<BatchLine> newBatches) {
        return with(scopes, meters, tariffs, charges, factors, sources, newBatches);
    }

    /** The plant with other scopes and meters. */
    public Plant arranged(List<Scope> newScopes, List<Meter> newMeters) {
        return with(newScopes, newMeters, tariffs, charges, factors, sources, batches);
    }

    /** The plant with other prices, charges and factors. */
    public Plant rated(List<Tariff> newTariffs, Charges newCharges, List<Factor> newFactors) {
        return with(scopes, meters, newTariffs, newCharges, newFactors, sources, batches);
    }

    private Plant with(
            List<Scope> newScopes,
            List<Meter> newMeters,
            List<Tariff> newTariffs,
            Charges newCharges,
            List<Factor> newFactors,
            List<Source> newSources,
            List<BatchLine> newBatches) {
        return new Plant(
                id,
                name,
                country,
                zone,
                currency,
                settlementMinutes,
                allowedLateness,
                retention,
                normaliser,
                newScopes,
                newMeters,
                shifts,
                holidays,
                newTariffs,
                newCharges,
                newFactors,
                newSources,
                indicators,
                flows,
                newBatches,
                regimes,
                targets,
                sheddable);
    }

    /** The unit a plant takes a signal in; empty where it uses no such signal. */
    public Optional<String> signalUnit(String signal) {
        Optional<String> factor = factors.stream()
                .filter(each -> signal.equals(each.signal()))
                .map(Factor::unit)
                .findFirst();
        return factor.or(() -> tariffs.stream()
                .filter(each -> signal.equals(each.signal()))
                .map(each -> "%s/%s".formatted(currency, each.quantity().unit()))
                .findFirst());
    }

    /** The signals it uses. */
    public Set<String> signals() {
        return Stream.concat(
                        factors.stream().map(Factor::signal), tariffs.stream().map(Tariff::signal))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Meter> meter(String meterId) {
        return meters.stream().filter(meter -> meter.id().equals(meterId)).findFirst();
    }

    public Optional<Scope> scope(String scopeId) {
        return scopes.stream().filter(scope -> scope.id().equals(scopeId)).findFirst();
    }

    /** The scope that is the whole plant. */
    public Scope whole() {
        return scopes.get(0);
    }

    public PlantCalendar calendar() {
        return new PlantCalendar(zone, settlementMinutes, shifts, holidays);
    }

    /** Its regimes by time. */
    public Regimes regimesByTime() {
        return Regimes.of(this, calendar());
    }

    public Rates rates() {
        return new Rates(zone, tariffs, charges, factors);
    }
}
