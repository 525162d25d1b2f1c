package io.plantline.bench.anomaly;

/** A straight line by least squares. */
record StraightLine(double base, double slope) {
    /** Through the first so many points. */
    static StraightLine through(double[] x, double[] y, int count) {
        double mx = 0;
        double my = 0;
        for (int i = 0; i < count; i++) {
            mx += x[i] / count;
            my += y[i] / count;
        }
        double both = 0;
        double own = 0;
        for (int i = 0; i < count; i++) {
            both += (x[i] - mx) * (y[i] - my);
            own += (x[i] - mx) * (x[i] - mx);
        }
        double slope = own == 0 ? 0 : both / own;
        return new StraightLine(my - slope * mx, slope);
    }

    double at(double x) {
        return base + slope * x;
    }
}
