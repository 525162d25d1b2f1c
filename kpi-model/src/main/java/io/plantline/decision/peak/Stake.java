package io.plantline.decision.peak;

/**
 * What is at stake where loads are held back.
 *
 * @param avoided power of the interval, kW
 * @param counting of that expected to be billed at the end of the month, wherever the interval ends
 * @param days before this one, from which that is known
 * @param perKilowatt what one costs
 * @param spent on holding back
 */
record Stake(double avoided, double counting, int days, double perKilowatt, double spent) {
    double worth() {
        return counting * perKilowatt - spent;
    }
}
