package io.plantline.parity;

/**
 * The stories every engine must tell alike. Each is run through the engine, compared bit for bit with the reference, and
 * checked against numbers worked out by hand. Engines take all families from here.
 */
public abstract class KpiContract
        implements MeteringStories,
                ScaleStories,
                TimeStories,
                ScopeStories,
                PlaceStories,
                CarrierStories,
                DemandStories,
                ChargeStories,
                EnergyStories,
                StateEnergyStories,
                RateStories,
                SignalStories,
                BaselineStories,
                SeriesStories,
                MaterialStories,
                IndicatorStories,
                BatchStories,
                DataQualityStories,
                WorkedNumbers {

    @Override
    public abstract Engine engine();
}
