package io.plantline.parity;

/**
 * The stories every engine must tell alike. Each is run through the engine, compared bit for bit with the reference, and
 * checked against numbers worked out by hand. Engines take all families from here.
 */
public abstract class KpiContract extends RestatedContract
        implements ScaleStories,
                PlaceStories,
                CarrierStories,
                DemandStories,
                ChargeStories,
                EnergyStories,
                StateEnergyStories,
                RateStories,
                BaselineStories,
                MaterialStories,
                IndicatorStories,
                DataQualityStories {}
