package io.plantline.cell;

import static io.plantline.model.Quantity.ENERGY_DOWN;
import static io.plantline.model.Quantity.ENERGY_IDLE;
import static io.plantline.model.Quantity.ENERGY_OFF;
import static io.plantline.model.Quantity.ENERGY_PROCESSING;
import static io.plantline.model.Quantity.ENERGY_SETUP;
import static io.plantline.model.Quantity.ENERGY_STANDBY;
import static io.plantline.model.Quantity.ENERGY_STATE_UNKNOWN;
import static io.plantline.model.Quantity.TIME_DOWN;
import static io.plantline.model.Quantity.TIME_IDLE;
import static io.plantline.model.Quantity.TIME_OFF;
import static io.plantline.model.Quantity.TIME_PROCESSING;
import static io.plantline.model.Quantity.TIME_SETUP;
import static io.plantline.model.Quantity.TIME_STANDBY;

import io.plantline.cell.Account.Part;
import io.plantline.model.FinalEnergy;
import io.plantline.model.Quantity;
import io.plantline.plant.Machines;
import java.util.List;

/**
 * Divides the energy a machine took in a minute over the states it was in, in proportion to their time. The time that
 * nobody told the state of has its share too, so the parts are the energy exactly. After ISO 14955-1 and ISO 20140-3.
 */
final class StateSplit implements ByMinute {
    private static final List<Quantity> TIMES =
            List.of(TIME_PROCESSING, TIME_IDLE, TIME_SETUP, TIME_STANDBY, TIME_OFF, TIME_DOWN);
    private static final List<Quantity> ENERGIES =
            List.of(ENERGY_PROCESSING, ENERGY_IDLE, ENERGY_SETUP, ENERGY_STANDBY, ENERGY_OFF, ENERGY_DOWN);

    private final Machines machines;

    StateSplit(Machines machines) {
        this.machines = machines;
    }

    @Override
    public boolean isAt(String scope, long minute) {
        return machines.isAt(scope, minute);
    }

    @Override
    public boolean reads(Quantity quantity) {
        return quantity.isStateTime() || FinalEnergy.IN.contains(quantity) || FinalEnergy.OUT.contains(quantity);
    }

    @Override
    public boolean gives(Quantity quantity) {
        return quantity.isEnergyByState();
    }

    @Override
    public Sums of(Sums minute) {
        long[] millis = new long[TIMES.size() + 1];
        long told = 0;
        for (int i = 0; i < TIMES.size(); i++) {
            millis[i] = Math.max(0, minute.amount(TIMES.get(i)));
            told += millis[i];
        }
        millis[TIMES.size()] = Math.max(0, Progress.MINUTE - told);
        long[] shares = Apportioning.among(energy(minute), millis);
        Sums split = new Sums();
        for (int i = 0; i < ENERGIES.size(); i++) {
            split.add(account(ENERGIES.get(i)), shares[i]);
        }
        split.add(account(ENERGY_STATE_UNKNOWN), shares[TIMES.size()]);
        split.add(Account.of(ENERGY_PROCESSING, Part.OBSERVED, 0), observed(minute));
        return split;
    }

    private static long energy(Sums sums) {
        long energy = 0;
        for (Quantity each : FinalEnergy.IN) {
            energy += sums.amount(each);
        }
        for (Quantity each : FinalEnergy.OUT) {
            energy -= sums.amount(each);
        }
        return energy;
    }

    private static long observed(Sums sums) {
        return FinalEnergy.IN.stream()
                .mapToLong(each -> sums.get(each, Part.OBSERVED))
                .sum();
    }

    private static long account(Quantity quantity) {
        return Account.of(quantity, Part.AMOUNT, 0);
    }
}
