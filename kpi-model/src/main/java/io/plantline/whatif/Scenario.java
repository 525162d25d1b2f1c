package io.plantline.whatif;

import io.plantline.plant.Factor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is asked: alternatives for a plant, each held against what was recorded.
 *
 * @param discountRate what money is worth a year, as a share
 * @param assumed factors that hold on both sides, in place of all that the plant has of their quantities and ledgers
 */
public record Scenario(String name, BigDecimal discountRate, List<Factor> assumed, List<Alternative> alternatives) {
    public Scenario {
        assumed = List.copyOf(assumed);
        alternatives = List.copyOf(alternatives);
    }

    public Alternative alternative(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("scenario: no alternative '%s'".formatted(id)));
    }

    public Optional<Alternative> find(String id) {
        return alternatives.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Those of a side, in the order of the file. */
    List<Alternative> of(Side side) {
        return alternatives.stream()
                .filter(each -> side.alternatives().contains(each.id()))
                .toList();
    }

    /** All sets of two alternatives or more that can be done together, the smallest first; the pairs only where there are many. */
    public List<List<Alternative>> together(int mostInAll) {
        List<List<Alternative>> sets = new ArrayList<>();
        for (int size = 2; size <= alternatives.size(); size++) {
            List<List<Alternative>> more = ofSize(size);
            if (size > 2 && sets.size() + more.size() > mostInAll) {
                return sets;
            }
            sets.addAll(more);
        }
        return sets;
    }

    private List<List<Alternative>> ofSize(int size) {
        List<List<Alternative>> sets = new ArrayList<>();
        for (int bits = 1; bits < 1 << alternatives.size(); bits++) {
            if (Integer.bitCount(bits) == size) {
                List<Alternative> set = new ArrayList<>();
                for (int i = 0; i < alternatives.size(); i++) {
                    if ((bits & 1 << i) != 0) {
                        set.add(alternatives.get(i));
                    }
                }
                if (Clash.in(set).isEmpty()) {
                    sets.add(set);
                }
            }
        }
        return sets;
    }
}
