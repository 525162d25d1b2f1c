package io.plantline.plant;

import io.plantline.model.IntervalKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is charged for reactive energy beyond what goes free with the active energy.
 *
 * @param tiers by rising share of the active energy; each holds up to where the next begins
 * @param except the bands of the electricity tariff in which neither energy counts
 * @param over the day or the month over whose sums it is worked out: tiers are not linear
 * @param price per weighted kvarh; null where no figure is verified
 * @param status how well it was verified, or what is missing
 */
public record ReactiveCharge(
        String id,
        long validFrom,
        long validTo,
        List<Tier> tiers,
        Set<String> except,
        IntervalKind over,
        BigDecimal price,
        String source,
        String status) {

    /** From this share of the active energy on, each kvarh counts so many times. */
    public record Tier(BigDecimal from, BigDecimal weight) {
        public Tier {
            if (from.signum() < 0 || weight.signum() < 0) {
                throw new IllegalArgumentException("tier from %s with weight %s is below zero".formatted(from, weight));
            }
        }
    }

    public ReactiveCharge {
        tiers = List.copyOf(tiers);
        except = Set.copyOf(except);
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("reactive charge %s has no tiers".formatted(id));
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).from().compareTo(tiers.get(i - 1).from()) <= 0) {
                throw new IllegalArgumentException("reactive charge %s: tiers do not rise".formatted(id));
            }
        }
        if (over != IntervalKind.DAY && over != IntervalKind.MONTH) {
            throw new IllegalArgumentException(
                    "reactive charge %s is over a %s, not a day or a month".formatted(id, over));
        }
        if (validTo <= validFrom) {
            throw new IllegalArgumentException("reactive charge %s: validTo is not after validFrom".formatted(id));
        }
    }

    public boolean validAt(long time) {
        return validFrom <= time && time < validTo;
    }

    public boolean counts(String band) {
        return !except.contains(band);
    }

    /** The weighted reactive energy, in the base unit of both energies: 1 mJ stands against 1 mvar·s. */
    public long weighted(long active, long reactive) {
        BigDecimal ea = BigDecimal.valueOf(Math.max(0, active));
        BigDecimal er = BigDecimal.valueOf(Math.max(0, reactive));
        BigDecimal sum = tiers.stream()
                .map(tier -> within(tier, ea, er).multiply(tier.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /** The reactive energy that falls in a tier, in whatever unit both energies are. */
    public BigDecimal within(Tier tier, BigDecimal active, BigDecimal reactive) {
        int next = tiers.indexOf(tier) + 1;
        BigDecimal until =
                next < tiers.size() ? reactive.min(tiers.get(next).from().multiply(active)) : reactive;
        return until.subtract(tier.from().multiply(active)).max(BigDecimal.ZERO);
    }

    /** All that decides what comes out, as text; the same for what is the same. */
    public String figure() {
        String written = tiers.stream()
                .map(tier -> "%s from %s".formatted(plain(tier.weight()), plain(tier.from())))
                .collect(Collectors.joining(", "));
        return "%s per kvarh, %s, over a %s, except %s"
                .formatted(
                        price == null ? "no figure" : plain(price),
                        written,
                        over,
                        except.stream().sorted().toList());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
